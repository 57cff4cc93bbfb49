export const GERMAN = `Sachbearbeiter Lohnbuchhaltung (m/w/d)
Nordlicht Pflege GmbH
Standort: Kiel

Deine Aufgaben
- Du rechnest die Löhne von 400 Mitarbeitenden ab
- Du berätst unsere Heime zu Tarif und Steuer

Dein Profil
- Kaufmännische Ausbildung und mindestens 3 Jahre Berufserfahrung in der Lohnabrechnung
- Sicherer Umgang mit DATEV und Excel
- Englisch ist von Vorteil

Das bieten wir
- 3.400–3.900 € brutto im Monat, unbefristet, in Vollzeit
- 2 Tage pro Woche im Homeoffice
- Zuschuss von 50 € zum Fitnessstudio

Bewerbungsfrist: 31.01.2027
`;

export const FRENCH = `Intitulé du poste : Chargée de communication (H/F)
Entreprise : Atelier Vermeil
Lieu : Nantes
Type de contrat : CDD de 8 mois

Vos missions
• Rédiger la lettre mensuelle
• Animer les réseaux sociaux

Profil recherché
• 2 ans d’expérience minimum dans un poste similaire
• Maîtrise de InDesign et de Photoshop
• L’anglais serait un plus

Avantages
• 2 300 € brut par mois
• Télétravail : 2 jours par semaine

Candidatures avant le 12/02/2027.
`;

export const SPANISH = `Puesto: Analista de datos
Empresa: Frutas del Segura S.L.
Ubicación: Murcia
Jornada completa, trabajo presencial

Funciones
- Preparar informes de cosecha en Power BI
- Mantener las bases de datos en SQL

Requisitos
- Mínimo 3 años de experiencia como analista
- SQL y Excel avanzado
- Se valora Python

Ofrecemos
- 27.000 € - 31.000 € brutos anuales
- Contrato indefinido

Envía tu CV antes del 5 de marzo de 2027.
`;

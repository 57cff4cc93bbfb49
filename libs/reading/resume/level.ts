import type { ExperienceReading } from './entries/experience';

/** How far somebody has come. */
export type ResumeLevel = 'junior' | 'mid' | 'senior';

const SENIOR =
  /(?<![\p{L}])(?:senior|sr|staff|principal|lead|leading|head|chief|director|vp|vice president|president|founder|co-founder|cto|ceo|cfo|coo|partner|professor|leiter(?:in)?|leitende[rn]?|geschäftsführer(?:in)?|chefarzt|oberarzt|directeur|directrice|responsable|directora?|gerente|jef[ea]|sênior|diretora?|coordenadora?|direttore|direttrice|responsabile|kierownik|starszy|старший|ведущий|руководитель|главный|директор)(?![\p{L}])|高级|资深|总监|首席|シニア|リード|部長|課長|수석|시니어|leiter(?:in)?(?![\p{L}])/iu;
const JUNIOR =
  /(?<![\p{L}])(?:junior|jr|trainee|intern|internship|graduate|apprentice|entry[- ]level|assistant|praktikant(?:in)?|werkstudent(?:in)?|auszubildende[r]?|azubi|stagiaire|alternante?|débutante?|becari[oa]|júnior|estagiári[oa]|tirocinante|stagista|stagiair|młodszy|младший|стаж[её]р|student)(?![\p{L}])|实习|初级|インターン|ジュニア|인턴/iu;

/** From this many years on somebody is senior whatever the title, and with fewer than that junior. */
const SENIOR_YEARS = 10;
const SENIOR_TITLE_YEARS = 3;
const MID_YEARS = 2;
const MID_TITLE_YEARS = 4;

/**
 * The level by years of work without internships and by the latest title: "Senior", "Head of" and their like count
 * after three years, "Junior" until four.
 */
export function levelOf(
  jobs: readonly ExperienceReading[],
  years: number,
  headline: string | null,
): ResumeLevel {
  const latest = jobs.find(({ is_volunteer }) => !is_volunteer)?.title?.value ?? headline ?? '';
  if (SENIOR.test(latest) && years >= SENIOR_TITLE_YEARS) return 'senior';
  if (JUNIOR.test(latest) && years < MID_TITLE_YEARS) return 'junior';
  if (years >= SENIOR_YEARS) return 'senior';
  return years < MID_YEARS ? 'junior' : 'mid';
}

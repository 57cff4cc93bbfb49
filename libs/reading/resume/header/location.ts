import { endsWithPlace, isPlace, isWiderPlace } from '../places';
import { type Sourced, sourced } from '../sourced';
import { namesRole } from '../entries/vocabulary';
import type { ContactPiece } from './contact-zone';

const LABEL =
  /^(?:address|location|lives in|based in|home|residence|city|adresse|anschrift|wohnort|ort|standort|domicile|ville|localisation|dirección|ubicación|ciudad|domicilio|residencia|localidad|endereço|localização|cidade|indirizzo|residenza|luogo|città|adres|woonplaats|miejsce zamieszkania|адрес|город|место жительства|地址|现居地|所在地|住所|現住所|주소|العنوان|adresa|adress)/iu;
const STREET =
  /\d.{0,40},|(?:street|road|avenue|lane|drive|straße|strasse|str\.|weg|platz|rue|calle|avenida|rua|via|straat|ul\.)/iu;
const NO_PLACE = /@|https?:|www\.|\.(?:com|org|net|io|dev)\b|\d{6,}|linkedin|github/i;
const LONGEST = 90;

function rate({ text, label }: ContactPiece, isTaken: (text: string) => boolean): number {
  if (text.length > LONGEST || NO_PLACE.test(text) || isTaken(text) || text.replace(/\D/g, '').length > 9)
    return 0;
  if (LABEL.test(label)) return 0.95;
  if (isPlace(text)) return 0.9;
  if (endsWithPlace(text)) return 0.85;
  const last = text.split(',').at(-1)?.trim() ?? '';
  if (text.includes(',') && (isWiderPlace(last) || isPlace(last))) return 0.8;
  return STREET.test(text) && /\p{L}{3}/u.test(text) && /\d/.test(text) ? 0.6 : 0;
}

/** A short text beside e-mail or telephone that nothing else explains. */
function leftOver(
  pieces: readonly ContactPiece[],
  isTaken: (text: string) => boolean,
): Sourced<string> | null {
  const found = pieces.find(({ text, line, label }) => {
    const isShort =
      text.length <= 40 && text.split(' ').length <= 4 && /^[\p{Lu}\p{Lo}][\p{L}\p{M} ,.'-]+$/u.test(text);
    const beside = pieces.some((other) => other.line === line && /@|\d{3}/.test(other.text));
    return isShort && label === '' && beside && !isTaken(text) && !NO_PLACE.test(text) && !namesRole(text);
  });
  return found === undefined ? null : sourced(found.line, found.text, 0.5);
}

/** Where the person lives: labelled, a place that is known, an address, or what is left over beside the telephone. */
export function readLocation(
  pieces: readonly ContactPiece[],
  taken: readonly string[],
): Sourced<string> | null {
  const isTaken = (text: string): boolean =>
    taken.some((value) => value.toLowerCase() === text.toLowerCase());
  let best: { piece: ContactPiece; rating: number } | null = null;
  for (const piece of pieces) {
    const rating = rate(piece, isTaken);
    if (rating > (best?.rating ?? 0)) best = { piece, rating };
  }
  if (best === null) return leftOver(pieces, isTaken);
  return sourced(best.piece.line, best.piece.text.replace(/[\s,;]+$/, ''), best.rating);
}

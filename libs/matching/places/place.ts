/** How wide a place is. An `area` is a group of countries, or a metropolitan area that is no single city. */
export type PlaceKind = 'city' | 'region' | 'country' | 'area' | 'anywhere';

/** A place that somebody wrote, understood. */
export interface Place {
  readonly kind: PlaceKind;
  /** As it is shown, in English: "Munich, Bayern, Germany", "European Union". Reading it again gives the same place. */
  readonly name: string;
  readonly city?: string;
  /** The state, province or other first-level region. */
  readonly region?: string;
  /** ISO 3166-1 alpha-2. Missing for areas, "anywhere" and cities that are not in the gazetteer. */
  readonly country?: string;
  /** Whether the text says that the work may be done remotely from here ("Remote (EU)"). */
  readonly remote: boolean;
  /** Equal ids mean the same place; remote or not does not matter. */
  readonly id: string;
  /** Ids of the regions that hold it, or that it is: its own and any larger one (England). */
  readonly regionIds: readonly string[];
  /** For a borough: the id of the city that it belongs to. */
  readonly partOf?: string;
  /** For an area of countries: their codes. */
  readonly countries?: ReadonlySet<string>;
  /** Degrees; known for gazetteer cities and metropolitan areas. */
  readonly lat?: number;
  readonly lng?: number;
  /** How far its metropolitan area reaches, in kilometers. */
  readonly reach?: number;
  /** Whether the text names the whole metropolitan area ("Greater Boston", "Bay Area"). */
  readonly metropolitan: boolean;
}

import fc from 'fast-check';
import { gazetteer } from './gazetteer';
import { cityPlace } from './make-place';
import { readWorkMode } from './mode-words';
import { readPlaces } from './read-places';

/** Each place as "kind name", with an R for remote. */
const read = (text: string): string[] =>
  readPlaces(text).map(
    ({ kind, name, remote }) => `${kind}${remote ? ' R' : ''} ${name.replace(/^Remote \((.*)\)$/, '$1')}`,
  );

describe('reading places', () => {
  it.each<[string, string[]]>([
    ['NYC', ['city New York, United States']],
    ['New York City, N.Y.', ['city New York, United States']],
    ['austin tx', ['city Austin, Texas, United States']],
    ['Boston, Massachusetts 02110', ['city Boston, Massachusetts, United States']],
    ['Washington DC', ['city Washington, D.C., District of Columbia, United States']],
    ['Portland, ME', ['city Portland, Maine, United States']],
    ['Portland', ['city Portland, Oregon, United States']],
    ['Bay Area', ['area San Francisco Bay Area']],
    ['Greater Chicago', ['city Greater Chicago, Illinois, United States']],
    ['St Paul, Minnesota', ['city St. Paul, Minnesota, United States']],
    ['Atlanta, Georgia', ['city Atlanta, Georgia, United States']],
    ['Tbilisi, Georgia', ['city Tbilisi, Georgia']],
    ['California', ['region California, United States']],
    ['CA', ['region California, United States']],
    ['Toronto, CA', ['city Toronto, Ontario, Canada']],
    ['Québec, QC', ['city Québec, Canada']],
    ['Muenchen', ['city Munich, Bavaria, Germany']],
    [
      'Köln / Düsseldorf',
      ['city Cologne, North Rhine-Westphalia, Germany', 'city Düsseldorf, North Rhine-Westphalia, Germany'],
    ],
    ['80331 München, Deutschland', ['city Munich, Bavaria, Germany']],
    ['Berlin-Kreuzberg', ['city Berlin, Germany']],
    ['Deutschland, Hamburg', ['city Hamburg, Germany']],
    ['Genf, Schweiz', ['city Geneva, Switzerland']],
    ['Frankfurt/Main', ['city Frankfurt, Hesse, Germany']],
    ['Wien, Österreich', ['city Vienna, Austria']],
    ['Paris et Lyon', ['city Paris, Île-de-France, France', 'city Lyon, Auvergne-Rhône-Alpes, France']],
    ['Salamanca, Castilla y León', ['city Salamanca, Castile and León, Spain']],
    ['Firenze', ['city Florence, Tuscany, Italy']],
    ['Den Haag', ['city The Hague, South Holland, Netherlands']],
    ['Cambridge', ['city Cambridge, East of England, United Kingdom']],
    ['Cambridge, MA', ['city Cambridge, Massachusetts, United States']],
    ['Edinburgh, Scotland', ['city Edinburgh, Scotland, United Kingdom']],
    ['Scotland', ['region Scotland, United Kingdom']],
    ['Skåne län', ['region Skåne, Sweden']],
    ['Bangalore, IN', ['city Bengaluru, Karnataka, India']],
    ['Gurgaon / Noida', ['city Gurugram, Haryana, India', 'city Noida, Uttar Pradesh, India']],
    ['Delhi NCR', ['area Delhi NCR']],
    ['Hyderabad, Telangana', ['city Hyderabad, Telangana, India']],
    ['São Paulo/SP', ['city Sao Paulo, Brazil', 'region São Paulo, Brazil']],
    ['Belo Horizonte - MG', ['city Belo Horizonte, Minas Gerais, Brazil']],
    ['Singapore', ['city Singapore']],
    ['Ho Chi Minh', ['city Ho Chi Minh City, Vietnam']],
    ['Holland', ['country Netherlands']],
    ['U.S.', ['country United States']],
    ['DACH', ['area DACH']],
    ['UK & Ireland', ['area British Isles']],
    ['Oberkleinstadt, Germany', ['city Oberkleinstadt, Germany']],
    ['Oberkleinstadt', ['city Oberkleinstadt']],
    ['12 Harbour Street, Leeds', ['city Leeds, Yorkshire and the Humber, United Kingdom']],
    ['Anywhere', ['anywhere Anywhere']],
    ['worldwide', ['anywhere Anywhere']],
    ['Remote', ['anywhere R Remote']],
    ['100% remote', ['anywhere R Remote']],
    ['Homeoffice', ['anywhere R Remote']],
    ['Télétravail', ['anywhere R Remote']],
    ['Remote (EU)', ['area R European Union']],
    ['Remote - US only', ['country R United States']],
    ['US-Remote', ['country R United States']],
    ['Remote: US, Canada', ['area R United States and Canada']],
    ['Remote – Spain or Portugal', ['country R Spain', 'country R Portugal']],
    ['Poland, remote', ['country R Poland']],
    ['London or remote', ['city London, United Kingdom', 'anywhere R Remote']],
    ['Berlin (remote possible)', ['city Berlin, Germany', 'anywhere R Remote']],
    ['Hybrid – Dublin, Ireland', ['city Dublin, Ireland']],
    ['Munich, 2 days home office', ['city Munich, Bavaria, Germany']],
    ['Not remote: Oslo', ['city Oslo, Norway']],
    ['Multiple locations', []],
    ['', []],
    ['???', []],
  ])('reads "%s"', (text, places) => {
    expect(read(text)).toEqual(places);
  });

  it.each([
    ['Remote (Germany)', 'remote'],
    ['London (hybrid)', 'hybrid'],
    ['Partially remote, Paris', 'hybrid'],
    ['3 days in the office', 'hybrid'],
    ['On-site in Ohio', 'onsite'],
    ['No remote', 'onsite'],
    ['Berlin', null],
  ])('reads how the work in "%s" is done', (text, mode) => {
    expect(readWorkMode(text)).toBe(mode);
  });

  it('gives the same city again when the name it shows is read', () => {
    const cities = [...gazetteer().cities.values()].flat().filter(({ pop }) => pop > 200_000);
    const lost = [...new Set(cities)]
      .map((city) => cityPlace(city))
      .filter(({ id, name }) => readPlaces(name)[0]?.id !== id);
    expect(lost.map(({ name }) => name)).toEqual(['Djibouti', 'Guatemala']);
    expect(cities.length).toBeGreaterThan(1500);
  });

  it('never throws, and names each place once', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400, unit: 'binary' }), (text) => {
        const keys = readPlaces(text).map(({ id, remote }) => `${id}|${remote}`);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });
});

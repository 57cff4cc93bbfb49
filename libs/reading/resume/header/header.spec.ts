import { readResume, type ResumeReading } from '../resume';
import { typeset } from '../testing/typeset';

function read(header: string): ResumeReading {
  return readResume(
    typeset(`${header}\n\n## Experience\nCook, Blue Door || 2018 – 2020\n\n## Skills\nBaking, Grilling`),
    {
      year: 2026,
      month: 11,
    },
  );
}

describe('the name', () => {
  it.each([
    ['# Dr. Ines Okonkwo-Hale', 'Dr. Ines Okonkwo-Hale'],
    ["# SEÁN O'MALLEY", "Seán O'Malley"],
    ['# Curriculum Vitae\nTomás Rey', 'Tomás Rey'],
    ['# Ines\n# Okonkwo', 'Ines Okonkwo'],
    ['# Ines Okonkwo, PhD', 'Ines Okonkwo'],
    ['# Ines Okonkwo | Head Cook', 'Ines Okonkwo'],
    ['Name: Ines Okonkwo\nHead Cook', 'Ines Okonkwo'],
    ['# 山本 花子', '山本 花子'],
    ['Leeds, UK\nInes Okonkwo\nines.okonkwo@mail.example', 'Ines Okonkwo'],
  ])('is read from %j', (header, name) => {
    expect(read(header).name?.value).toBe(name);
  });

  it('is what is left of a line with markup, and none of its code', () => {
    const { name, headline } = read('<script>alert("Python")</script> Ines <b>Okonkwo</b>\nHead Cook');
    expect(name?.value).toBe('Ines Okonkwo');
    expect(headline?.value).toBe('Head Cook');
  });

  it('is no skill that stands alone, unless the e-mail address says so', () => {
    const listed = (first: string): ResumeReading =>
      readResume(typeset(`${first}\n\n## Skills\nPython\nMachine Learning\nBaking`), {
        year: 2026,
        month: 11,
      });
    expect(listed('cook.2019@mail.example').name).toBeNull();
    expect(listed('# Julia\njulia@mail.example').name?.value).toBe('Julia');
  });
});

describe('the headline', () => {
  it('stands above the first section, whose positions are none', () => {
    expect(read('# Ada Park\nada@park.example').headline).toBeNull();
    expect(read('# Ada Park\nHead Cook').headline?.value).toBe('Head Cook');
  });
});

describe('the e-mail address', () => {
  it.each([
    ['ada.park+cv@mail.example', 'ada.park+cv@mail.example'],
    ['E-Mail: ada@park.co.example', 'ada@park.co.example'],
    ['ada@park-\nworks.example', 'ada@park-works.example'],
    ['ada (at) park (dot) example', 'ada@park.example'],
  ])('is read from %j', (line, email) => {
    expect(read(`# Ada Park\n${line}`).email?.value).toBe(email);
  });

  it('is none where there is none', () => {
    expect(read('# Ada Park\nTwitter: @adapark').email).toBeNull();
  });
});

describe('the telephone number', () => {
  it.each([
    '+1 (206) 555-0154',
    '(909) 555-5555',
    '01632 960 457',
    '+49 30 5550-1871',
    '06 55 50 12 34',
    '03-5550-0123',
    '+55 11 5555-0173',
    '0711/5550199',
    '555.010.1234',
  ])('is read in the form %j', (phone) => {
    expect(read(`# Ada Park\nada@park.example | ${phone} | Hull, UK`).phone?.value).toBe(phone);
  });

  it.each(['2015 - 2019', '12 Park Lane, 70173 Stuttgart', 'github.com/ada12345678', 'Born 01.02.1990'])(
    'is none in %j',
    (line) => {
      expect(read(`# Ada Park\nada@park.example\n${line}`).phone).toBeNull();
    },
  );
});

describe('links', () => {
  it('are addresses with and without a scheme, and no techniques', () => {
    const { links } = read(
      '# Ada Park\nada@park.example | https://park.example/cv | github.com/ada | Node.js, ASP.NET',
    );
    expect(links.map(({ value }) => value)).toEqual(['https://park.example/cv', 'github.com/ada']);
  });
});

describe('the location', () => {
  it.each([
    ['Hull, UK', 'Hull, UK'],
    ['Wohnort: Klein-Wasungen', 'Klein-Wasungen'],
    ['12 Harbour Street, Hull, UK', '12 Harbour Street, Hull, UK'],
    ['São Paulo, SP', 'São Paulo, SP'],
    ['Алматы, Казахстан', 'Алматы, Казахстан'],
  ])('is read from %j', (line, place) => {
    expect(read(`# Ada Park\nHead Cook\n${line} | ada@park.example`).location?.value).toBe(place);
  });

  it.each(['Hull, UK', 'Little Barrow, Ireland', 'Kochi, Kerala, India'])(
    'is read from the line %j below the name, without any other contact data',
    (place) => {
      const { location, headline } = readResume(typeset(`# Ada Park\n${place}\n\nI have baked since 2010.`), {
        year: 2026,
        month: 11,
      });
      expect(location?.value).toBe(place);
      expect(headline).toBeNull();
    },
  );
});

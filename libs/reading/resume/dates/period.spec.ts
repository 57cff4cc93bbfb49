import { dateText, findPeriods } from './period';

function periods(text: string): string[] {
  return findPeriods(text).map(({ start, end }) => `${dateText(start) ?? '?'} ${dateText(end) ?? '?'}`);
}

describe('findPeriods', () => {
  it.each([
    ['03/2019 – present', '2019-03 present'],
    ['Sept. 2018–Jan 2020', '2018-09 2020-01'],
    ['2016 to 2018', '2016 2018'],
    ['since 2019', '2019 present'],
    ['seit 03/2019', '2019-03 present'],
    ['depuis septembre 2020', '2020-09 present'],
    ['desde mayo de 2021', '2021-05 present'],
    ['2019-05 - 2020-11', '2019-05 2020-11'],
    ['2019-05-01 — 2020-11-30', '2019-05 2020-11'],
    ['2022-09-01 —', '2022-09 present'],
    ['- 2016', '? 2016'],
    ["Mar '18 - Apr '21", '2018-03 2021-04'],
    ['03/18 – 05/21', '2018-03 2021-05'],
    ['01.04.2017 - 30.06.2018', '2017-04 2018-06'],
    ['März 2014 bis heute', '2014-03 present'],
    ['janv. 2012 – août 2013', '2012-01 2013-08'],
    ['enero de 2018 – actualidad', '2018-01 present'],
    ['março de 2015 até atualmente', '2015-03 present'],
    ['фев 2022 – настоящее время', '2022-02 present'],
    ['2021年4月 – 現在', '2021-04 present'],
    ['2020년 3월 – 현재', '2020-03 present'],
    ['November – March 2019', '2018-11 2019-03'],
    ['March – June 2019', '2019-03 2019-06'],
    ['2019/20', '2019 2020'],
    ['Summer 2013, 2014', '2013 2014'],
    ['Fall 2013 – Spring 2014', '2013 2014'],
    ['Juli 2020', '2020-07 2020-07'],
    ['May 2021 – vandaag', '2021-05 present'],
  ])('reads %j', (text, expected) => {
    expect(periods(text)).toEqual([expected]);
  });

  it.each([
    'May the best win',
    '12,500 users',
    '+44 20 7946 2019',
    'set 4 of 7',
    'version 2019.1',
    '$2019',
    '1066',
  ])('finds no dates in %j', (text) => {
    expect(periods(text)).toEqual([]);
  });

  it('finds several, in order', () => {
    expect(periods('Porter 2012 – 2014, Cook 05/2015 – 06/2016')).toEqual(['2012 2014', '2015-05 2016-06']);
  });
});

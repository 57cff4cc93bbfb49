import { boundedRules } from './robots-rules';

describe('the rules of a robots.txt', () => {
  it('are those for everybody and for us, whoever is named beside', () => {
    const text =
      'User-agent: evil\nUser-agent: *\nDisallow: /private\n\nUser-agent: evil\nDisallow: /\n\nuser-agent: Ours/1.0\nAllow: /jobs # all\n';
    expect(boundedRules(text, 'ours').split('\n')).toEqual([
      'User-agent: *',
      'Disallow: /private',
      'User-agent: ours',
      'Allow: /jobs',
    ]);
  });

  it('are few and short, however many agents, rules and wildcards a file names', () => {
    const agents = 'User-agent: *\n'.repeat(20_000);
    const kept = boundedRules(`${agents}${'Allow: /\n'.repeat(30_000)}`, 'ours').split('\n');
    expect(kept.length).toBeLessThan(2100);
    const wild = boundedRules(`User-agent: *\nDisallow: /${'*'.repeat(500_000)}\n`, 'ours');
    expect(wild).toBe('User-agent: *');
    const many = boundedRules(`User-agent: *\n${`Disallow: /${'*'.repeat(400)}\n`.repeat(1000)}`, 'ours');
    expect(many.length).toBeLessThan(30_000);
  });
});

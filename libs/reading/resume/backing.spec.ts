import { readResume } from './resume';
import { typeset } from './testing/typeset';

const NOW = { year: 2026, month: 11 };
const LIST =
  'Java, Kotlin, Go, Rust, Python, React, TypeScript, Angular, Swift, AWS, Azure, Docker, Terraform, Kafka, Figma, SEO';

const surenessOf = (text: string): number =>
  Math.min(...readResume(typeset(text), NOW).skills.map(({ confidence }) => confidence));

describe('skills that nothing bears out', () => {
  it.each<[string, string]>([
    [
      'a long list of keywords beside a job that needs none of them',
      `# Pia Lorn\n## Skills\n${LIST}\n## Experience\nCashier, Corner Shop || 2024 – 2025`,
    ],
    [
      'a posting copied into the summary of somebody without any job or course',
      '# Pia Lorn\n## Summary\nWe are looking for a developer who knows React, TypeScript and Docker.',
    ],
  ])('are not believed at once: %s', (_, text) => {
    expect(surenessOf(text)).toBeLessThan(0.5);
  });

  it.each<[string, string]>([
    [
      'a long list of which a job names some',
      `# Pia Lorn\n## Skills\n${LIST}\n## Experience\nDeveloper, Tern Labs || 2021 – 2025\n* Moved the shop to Kafka`,
    ],
    [
      'a short list',
      '# Pia Lorn\n## Skills\nExcel, Till systems\n## Experience\nCashier, Corner Shop || 2024 – 2025',
    ],
  ])('are not those of %s', (_, text) => {
    expect(surenessOf(text)).toBeGreaterThanOrEqual(0.5);
  });
});

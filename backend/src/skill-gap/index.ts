export { SkillGapModule } from './skill-gap.module';

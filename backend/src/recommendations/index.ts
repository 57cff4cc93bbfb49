export { RecommendationsModule } from './recommendations.module';

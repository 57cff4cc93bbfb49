export { FeedbackEntity } from './feedback.entity';
export { FeedbackModule } from './feedback.module';

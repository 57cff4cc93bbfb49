export { CacheModule } from './cache.module';
export { RevisionCache } from './revision-cache';

export { DemoRefused, ensureDemo, seedDemo } from './seed';

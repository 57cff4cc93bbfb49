import { writeFileSync } from 'node:fs';
import { exampleEnvironment } from '../platform/config/example';

/** `npm run env-example`: writes `.env.example` anew after a variable was added or changed. */
writeFileSync('.env.example', exampleEnvironment());

/** Before the server's tests: the published OpenAPI says what the sources say, however Jest was started. */
import { writeOpenApiMetadata } from './openapi-metadata.mjs';

export default () => {
  writeOpenApiMetadata();
};

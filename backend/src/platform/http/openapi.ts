import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { ErrorDto } from '#contracts/error.dto';
import { describeErrors } from './openapi-errors';
import { addValidationRules } from './openapi-rules';
import metadata from './openapi-metadata';

/** The published description of the API, made from the code: shapes, limits and errors. */
export async function describeApi(app: INestApplication): Promise<OpenAPIObject> {
  await SwaggerModule.loadPluginMetadata(metadata);
  addValidationRules();
  const config = new DocumentBuilder()
    .setTitle('Career Co-Pilot')
    .setDescription('Find, track and win jobs.')
    .setVersion('1')
    .addBearerAuth()
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    extraModels: [ErrorDto],
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  describeErrors(document);
  return document;
}

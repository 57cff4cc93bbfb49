import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { OneClickForm } from './one-click-form';

@Module({ providers: [OneClickForm] })
class Command {}

it('a command, which has no web server, starts all the same', async () => {
  const app = await NestFactory.createApplicationContext(Command, { logger: false, abortOnError: false });
  expect(app.get(OneClickForm)).toBeInstanceOf(OneClickForm);
  await app.close();
});

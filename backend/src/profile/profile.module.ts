import { Module } from '@nestjs/common';
import { ProfileController } from './profile.controller';
import { ProfileService } from './profile.service';
import { Revisions } from './revisions';

@Module({
  controllers: [ProfileController],
  providers: [ProfileService, Revisions],
  exports: [ProfileService, Revisions],
})
export class ProfileModule {}

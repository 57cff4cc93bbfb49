import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ProfileDto, UpdateProfileDto } from '#contracts/profile.dto';
import type { UserId } from '../platform/database';
import { Me } from '../platform/http';
import { ProfileService } from './profile.service';

@ApiTags('Profile')
@Controller('profile')
export class ProfileController {
  constructor(private readonly profiles: ProfileService) {}

  /** What the member said about themselves. */
  @Get()
  async get(@Me() me: UserId): Promise<ProfileDto> {
    return this.profiles.get(me);
  }

  /** Changes the given fields and leaves the others. */
  @Put()
  async change(@Me() me: UserId, @Body() body: UpdateProfileDto): Promise<ProfileDto> {
    return this.profiles.change(me, body);
  }
}

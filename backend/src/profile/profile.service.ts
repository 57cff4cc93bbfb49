import { Injectable } from '@nestjs/common';
import type { ProfileDto, UpdateProfileDto } from '#contracts/profile.dto';
import { type Fields, type OwnedRepository, Tables, Transactions, type UserId } from '../platform/database';
import { ProfileEntity } from './profile.entity';

const EMPTY: Fields<ProfileEntity> = {
  full_name: null,
  headline: null,
  phone: null,
  links: [],
  work_authorization: null,
  skills: [],
  preferred_locations: [],
  experience_level: null,
  remote_preference: null,
  desired_titles: [],
  salary_expectation: null,
  timezone: null,
  locale: null,
  profile_picture_url: null,
  experience: [],
  education: [],
  projects: [],
  match_weights: null,
  revision: 0,
  match_revision: 0,
  scored_revision: 0,
};

/** The fields that match scores are made of. */
const MATCHED = ['skills', 'preferred_locations', 'experience_level', 'remote_preference'] as const;

@Injectable()
export class ProfileService {
  readonly #profiles: OwnedRepository<ProfileEntity>;

  constructor(
    tables: Tables,
    private readonly transactions: Transactions,
  ) {
    this.#profiles = tables.owned(ProfileEntity);
  }

  /** The profile with its revisions; made empty when it is first asked for. */
  async row(me: UserId): Promise<ProfileEntity> {
    const mine = this.#profiles.for(me);
    const known = await mine.findOne({});
    if (known) return known;
    // Another request of the same member may make it at the same time.
    return (await mine.addUnlessThere(EMPTY)) ?? this.row(me);
  }

  async get(me: UserId): Promise<ProfileDto> {
    return toProfileDto(await this.row(me));
  }

  /** Changes what is given, clears what is given as `null`, and leaves the rest. */
  async change(me: UserId, fields: UpdateProfileDto): Promise<ProfileDto> {
    return this.transactions.run(async () => {
      const before = await this.row(me);
      const moves = MATCHED.some(
        (field) =>
          fields[field] !== undefined && JSON.stringify(fields[field]) !== JSON.stringify(before[field]),
      );
      const mine = this.#profiles.for(me);
      await mine.countUp({}, moves ? ['revision', 'match_revision'] : ['revision']);
      return toProfileDto(await mine.change(before.id, fields));
    });
  }
}

function toProfileDto(row: ProfileEntity): ProfileDto {
  const { id: _id, match_weights: _w, revision: _r, match_revision: _m, scored_revision: _s, ...shown } = row;
  return shown;
}

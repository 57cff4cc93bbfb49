import { Injectable } from '@nestjs/common';
import type { ProfileDto, UpdateProfileDto } from '#contracts/profile.dto';
import { identityConnected } from '../auth';
import { type Fields, type OwnedRepository, Tables, Transactions, type UserId } from '../platform/database';
import { Events } from '../platform/events';
import { invalidField } from '../platform/http';
import { matchInputsChanged } from './profile.events';
import { ProfileEntity } from './profile.entity';

/** A profile of which nothing was said yet. */
export const EMPTY_PROFILE: Fields<ProfileEntity> = {
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
};

/** The fields that match scores are made of. */
const MATCHED = [
  'skills',
  'preferred_locations',
  'experience_level',
  'remote_preference',
  'experience',
] as const;

@Injectable()
export class ProfileService {
  readonly #profiles: OwnedRepository<ProfileEntity>;

  constructor(
    tables: Tables,
    private readonly transactions: Transactions,
    private readonly events: Events,
  ) {
    this.#profiles = tables.owned(ProfileEntity);
    this.events.on(identityConnected, ({ user_id, name, picture }) =>
      this.prefill(user_id, { full_name: name, profile_picture_url: picture }),
    );
  }

  /** The profile with its revisions; made empty when it is first asked for. */
  async row(me: UserId): Promise<ProfileEntity> {
    const mine = this.#profiles.for(me);
    const known = await mine.findOne({});
    if (known) return known;
    // Another request of the same member may make it at the same time.
    return (await mine.addUnlessThere(EMPTY_PROFILE)) ?? this.row(me);
  }

  async get(me: UserId): Promise<ProfileDto> {
    return toProfileDto(await this.row(me));
  }

  /** Changes what is given, clears what is given as `null`, and leaves the rest. */
  async change(me: UserId, fields: UpdateProfileDto): Promise<ProfileDto> {
    return this.transactions.run(async () => {
      // Counting holds the row: two changes at once come one after the other, and each sees what the other did.
      await this.row(me);
      const mine = this.#profiles.for(me);
      await mine.countUp({}, ['revision']);
      const before = await this.row(me);
      refuseContradictions(fields);
      const moves = MATCHED.some(
        (field) =>
          fields[field] !== undefined && JSON.stringify(fields[field]) !== JSON.stringify(before[field]),
      );
      const after = await mine.change(before.id, fields);
      if (moves) await this.events.publish(matchInputsChanged, { user_id: me });
      return toProfileDto(after);
    });
  }

  /** Fills what the member left empty and changes nothing that they said. */
  async prefill(
    me: UserId,
    given: Pick<UpdateProfileDto, 'full_name' | 'profile_picture_url'>,
  ): Promise<void> {
    const { full_name, profile_picture_url } = await this.row(me);
    const fields = {
      full_name: full_name ?? given.full_name,
      profile_picture_url: profile_picture_url ?? given.profile_picture_url,
    };
    await this.change(me, fields);
  }
}

/** @throws AppError `invalid` for ends that lie before their beginnings */
function refuseContradictions({
  salary_expectation,
  experience = [],
  education = [],
}: UpdateProfileDto): void {
  const { min, max } = salary_expectation ?? {};
  if (min != null && max != null && min > max) {
    throw invalidField('salary_expectation.max', 'The highest salary must not be below the lowest.');
  }
  for (const [list, name] of [
    [experience, 'experience'],
    [education, 'education'],
  ] as const) {
    const wrong = list.findIndex(({ start_date, end_date }) => endsBefore(start_date, end_date));
    if (wrong >= 0) throw invalidField(`${name}.${wrong}.end_date`, 'It cannot end before it began.');
  }
}

/** Compares as far as both go: a year alone contradicts no month of it. */
function endsBefore(start: string | null | undefined, end: string | null | undefined): boolean {
  if (!start || !end) return false;
  const length = Math.min(start.length, end.length);
  return end.slice(0, length) < start.slice(0, length);
}

function toProfileDto(row: ProfileEntity): ProfileDto {
  const { id: _id, match_weights: _w, revision: _r, ...shown } = row;
  return shown;
}

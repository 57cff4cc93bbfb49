import { inject, Injectable } from '@angular/core';
import type { ProfileDto } from '#contracts/profile.dto';
import { Mutations } from '../../core/api/mutate';
import { ProfileApi } from '../../core/api/profile-api';

/** Where the profile stands that is changed. */
export interface ShownProfile {
  readonly get: () => ProfileDto | undefined;
  readonly put: (profile: ProfileDto) => void;
}

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Puts skills into the profile and takes them out again: at once on the screen, taken back if the server refuses. */
@Injectable({ providedIn: 'root' })
export class OwnSkills {
  private readonly api = inject(ProfileApi);
  private readonly mutations = inject(Mutations);

  /** @returns whether the server took it */
  add(skill: string, shown: ShownProfile): Promise<boolean> {
    return this.change(shown, (skills) =>
      skills.some((own) => isSame(own, skill)) ? skills : [...skills, skill],
    );
  }

  /** @returns whether the server took it */
  remove(skill: string, shown: ShownProfile): Promise<boolean> {
    return this.change(shown, (skills) => skills.filter((own) => !isSame(own, skill)));
  }

  private change(shown: ShownProfile, change: (skills: string[]) => string[]): Promise<boolean> {
    return this.mutations.run<ProfileDto>({
      entity: 'profile',
      read: () => shown.get(),
      write: (profile) => {
        if (profile) shown.put(profile);
      },
      patch: (profile) => ({ ...profile, skills: change(profile.skills) }),
      // Edits are sent one after the other: what is shown then has this one and those that wait behind it.
      send: () => this.api.changeProfile({ skills: change(shown.get()?.skills ?? []) }),
      failed: 'skill_gap.add_failed',
    });
  }
}

import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { Observable } from 'rxjs';
import type { CalendarFeedDto } from '#contracts/application.dto';
import type { ProfileDto, UpdateProfileDto } from '#contracts/profile.dto';
import { API } from './base';
import { type Query, query } from './query';

/** The member's profile and private calendar feed. `get…` methods are reads: call them where inject() may be called. */
@Injectable({ providedIn: 'root' })
export class ProfileApi {
  private readonly http = inject(HttpClient);

  getProfile(): Query<ProfileDto> {
    return query<ProfileDto>(() => ({ path: '/profile' }));
  }

  /** Changes what is given; `null` clears. */
  changeProfile(change: UpdateProfileDto): Observable<ProfileDto> {
    return this.http.put<ProfileDto>(`${API}/profile`, change);
  }

  getCalendarFeed(): Query<CalendarFeedDto> {
    return query<CalendarFeedDto>(() => ({ path: '/calendar' }));
  }

  /** A new address; the old one stops working. */
  resetCalendarFeed(): Observable<CalendarFeedDto> {
    return this.http.post<CalendarFeedDto>(`${API}/calendar/reset`, null);
  }
}

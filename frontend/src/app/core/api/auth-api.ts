import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { Observable } from 'rxjs';
import type { ChangePasswordDto } from '#contracts/auth.dto';
import { API } from './base';

/** The account beyond signing in and out, which Session does. */
@Injectable({ providedIn: 'root' })
export class AuthApi {
  private readonly http = inject(HttpClient);

  /** Changes the password and ends all other sessions; 422 if the current one is not right. */
  changePassword(change: ChangePasswordDto): Observable<void> {
    return this.http.put<void>(`${API}/auth/password`, change);
  }
}

import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { TestRequest } from '@angular/common/http/testing';
import type { AdminUserDto, AuditEntryDto, InvitationDto } from '#contracts/admin.dto';
import { provideAppForTest, server, settled } from '../../../../testing/app-testing';
import { adminRoutes } from '../admin.routes';

/** Opens an address of the administration, with a server that the test plays; `prepare` comes before. */
export async function openPage(address: string, prepare?: () => void): Promise<void> {
  TestBed.configureTestingModule({
    providers: [
      ...provideAppForTest(),
      provideRouter([{ path: 'admin', children: adminRoutes }], withComponentInputBinding()),
    ],
  });
  prepare?.();
  await RouterTestingHarness.create(address);
  await settled();
}

/** The request that a list sends; answers it with these rows. */
export async function answer(
  path: string,
  rows: readonly object[],
  total = rows.length,
): Promise<TestRequest> {
  const request = server().expectOne(({ method, url }) => method === 'GET' && url === `/api/v1${path}`);
  request.flush([...rows], { headers: { 'X-Total-Count': String(total) } });
  await settled();
  return request;
}

/** What a list asked for. */
export function paramsOf({ request }: TestRequest): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(request.params.toString()));
}

export function aUser(given: Partial<AdminUserDto> = {}): AdminUserDto {
  const username = given.username ?? 'grace';
  return {
    id: `id-of-${username}`,
    username,
    email: `${username}@example.org`,
    email_verified: true,
    role: 'member',
    disabled_at: null,
    created_at: '2026-01-05T08:00:00.000Z',
    last_seen_at: '2026-02-01T08:00:00.000Z',
    second_factor: false,
    ways_in: ['password'],
    ...given,
  };
}

export function anInvitation(given: Partial<InvitationDto> = {}): InvitationDto {
  return {
    id: 'invitation-1',
    email: 'joan@example.org',
    role: 'staff',
    state: 'pending',
    invited_by: 'ada',
    created_at: '2026-01-05T08:00:00.000Z',
    expires_at: '2026-01-12T08:00:00.000Z',
    accepted_at: null,
    ...given,
  };
}

export function anEntry(given: Partial<AuditEntryDto> = {}): AuditEntryDto {
  return {
    id: 'entry-1',
    created_at: '2026-01-05T08:00:00.000Z',
    action: 'user.role',
    actor: { id: '0a000000-0000-4000-8000-000000000001', username: 'ada' },
    subject: { id: '0a000000-0000-4000-8000-000000000002', username: 'grace' },
    subject_kind: null,
    subject_id: null,
    details: { role_before: 'member', role_after: 'staff' },
    address: '192.0.2.7',
    user_agent: 'Firefox',
    request_id: 'request-7',
    ...given,
  };
}

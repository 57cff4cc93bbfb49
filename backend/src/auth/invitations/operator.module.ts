import { Module } from '@nestjs/common';
import { AccountRights } from '../directory/account-rights';
import { InvitationLinks } from './invitation-links';
import { Operator } from './operator';

/** What a command at the terminal needs: nothing but the database, so that it works beside a running server. */
@Module({
  providers: [AccountRights, InvitationLinks, Operator],
  exports: [AccountRights, InvitationLinks, Operator],
})
export class OperatorModule {}

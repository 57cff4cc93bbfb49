import { Module } from '@nestjs/common';
import { AuthModule } from '../auth.module';
import { InvitationAcceptance } from '../invitations/invitation-acceptance';
import { AcceptanceController } from '../invitations/acceptance.controller';
import { InvitationsService } from '../invitations/invitations.service';
import { InvitationTasks } from '../invitations/invitations.tasks';
import { OperatorModule } from '../invitations/operator.module';
import { AccountCare } from './account-care';
import { TracesOfAccounts } from './traces-of-accounts';
import { UserDirectory } from './user-directory';

/** Other people's accounts: looking them up, looking after them, inviting new ones. */
@Module({
  imports: [AuthModule, OperatorModule],
  controllers: [AcceptanceController],
  providers: [
    TracesOfAccounts,
    UserDirectory,
    AccountCare,
    InvitationsService,
    InvitationAcceptance,
    InvitationTasks,
  ],
  exports: [UserDirectory, AccountCare, InvitationsService],
})
export class AccountsModule {}

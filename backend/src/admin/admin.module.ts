import { Module } from '@nestjs/common';
import { AccountsModule } from '../auth';
import { AuditController } from './audit.controller';
import { AuditExport } from './audit-export';
import { AuditLog } from './audit-log';
import { InvitationsController } from './invitations.controller';
import { UsersController } from './users.controller';

@Module({
  imports: [AccountsModule],
  controllers: [UsersController, InvitationsController, AuditController],
  providers: [AuditLog, AuditExport],
})
export class AdminModule {}

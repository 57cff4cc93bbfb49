export { userRegistered } from './auth.events';
export { AuthModule } from './auth.module';
export { PASSWORD_COST, Passwords } from './passwords';
export { SessionEntity } from './session.entity';
export { UserEntity } from './user.entity';
export { UsersService } from './users.service';

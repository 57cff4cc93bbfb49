import { Global, Module } from '@nestjs/common';
import { HostResolver, SystemResolver } from './host-resolver';
import { HttpWebPages } from './http-web-pages';
import { WebPageLimits } from './limits';
import { WebPages } from './web-pages';

/** Gives `WebPages` to whoever reads addresses from outside. Needs the modules of settings and clock. */
@Global()
@Module({
  providers: [
    WebPageLimits,
    { provide: HostResolver, useClass: SystemResolver },
    { provide: WebPages, useClass: HttpWebPages },
  ],
  exports: [WebPages],
})
export class WebPageModule {}

export { WebPageFault, type WebPageFaultCode } from './web-page-fault';
export { WebPageModule } from './web-page.module';
export { type GetOptions, type WebPage, WebPages } from './web-pages';

import { BaseClientSideWebPart } from '@microsoft/sp-webpart-base';

export default class OpgavenWebPart extends BaseClientSideWebPart<Record<string, never>> {
  public override render(): void {
    this.domElement.textContent = 'Opgaven';
  }
}

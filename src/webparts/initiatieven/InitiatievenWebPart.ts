import { BaseClientSideWebPart } from '@microsoft/sp-webpart-base';

export default class InitiatievenWebPart extends BaseClientSideWebPart<Record<string, never>> {
  public override render(): void {
    this.domElement.textContent = 'Initiatieven';
  }
}

/** What a client finds the simulator by: AWS's SDKs and its CLI read these variables. Dummy credentials do. */
export function clientEnvironment(url: string): Readonly<Record<string, string>> {
  return {
    AWS_ENDPOINT_URL_CODEDEPLOY: url,
    AWS_ENDPOINT_URL_STS: url,
    AWS_REGION: 'us-east-1',
    AWS_DEFAULT_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'simulator',
    AWS_SECRET_ACCESS_KEY: 'simulator',
  }
}

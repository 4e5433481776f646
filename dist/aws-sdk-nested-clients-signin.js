export const id = 625;

export const ids = [ 625 ];

export const modules = {
  968: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      E: () => /* binding */ getDefaultSocketTimeout
    });
    const isDefaultSocketTimeoutEnabled = () => typeof process === "object" && process?.env?.AWS_ENABLE_DEFAULT_SOCKET_TIMEOUT_2026 === "true";
    const getDefaultSocketTimeout = (requestHandler, timeoutMs) => {
      if (!isDefaultSocketTimeoutEnabled()) return;
      if (typeof requestHandler?.handle === "function") return;
      return timeoutMs;
    };
  },
  9625: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      CreateOAuth2TokenCommand: () => /* reexport */ CreateOAuth2TokenCommand,
      SigninClient: () => /* reexport */ SigninClient
    });
    var configurations = __webpack_require__(6337);
    var hostHeaderMiddleware = __webpack_require__(4650);
    var user_agent_middleware = __webpack_require__(1235);
    var loggerMiddleware = __webpack_require__(7891);
    var getRecursionDetectionPlugin = __webpack_require__(8649);
    var getHttpAuthSchemeEndpointRuleSetPlugin = __webpack_require__(6103);
    var DefaultIdentityProviderConfig = __webpack_require__(1055);
    var getHttpSigningMiddleware = __webpack_require__(3952);
    var client = __webpack_require__(3043);
    var resolveRegionConfig = __webpack_require__(131);
    var endpoints = __webpack_require__(5714);
    var contentLengthMiddleware = __webpack_require__(9500);
    var middleware_retry_configurations = __webpack_require__(6464);
    var retry = __webpack_require__(9579);
    var getSchemaSerdePlugin = __webpack_require__(4090);
    var httpAuthSchemes = __webpack_require__(789);
    var getSmithyContext = __webpack_require__(6840);
    var normalizeProvider = __webpack_require__(3687);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/nested-clients/dist-es/submodules/signin/auth/httpAuthSchemeProvider.js
    const defaultSigninHttpAuthSchemeParametersProvider = async (config, context, input) => ({
      operation: (0, getSmithyContext /* getSmithyContext */ .u)(context).operation,
      region: await (0, normalizeProvider /* normalizeProvider */ .t)(config.region)() || (() => {
        throw new Error("expected `region` to be configured for `aws.auth#sigv4`");
      })()
    });
    function createAwsAuthSigv4HttpAuthOption(authParameters) {
      return {
        schemeId: "aws.auth#sigv4",
        signingProperties: {
          name: "signin",
          region: authParameters.region
        },
        propertiesExtractor: (config, context) => ({
          signingProperties: {
            config,
            context
          }
        })
      };
    }
    function createSmithyApiNoAuthHttpAuthOption(authParameters) {
      return {
        schemeId: "smithy.api#noAuth"
      };
    }
    const defaultSigninHttpAuthSchemeProvider = authParameters => {
      const options = [];
      switch (authParameters.operation) {
       case "CreateOAuth2Token":
        options.push(createSmithyApiNoAuthHttpAuthOption(authParameters));
        break;

       default:
        options.push(createAwsAuthSigv4HttpAuthOption(authParameters));
      }
      return options;
    };
    const resolveHttpAuthSchemeConfig = config => {
      const config_0 = (0, httpAuthSchemes /* resolveAwsSdkSigV4Config */ .ho)(config);
      return Object.assign(config_0, {
        authSchemePreference: (0, normalizeProvider /* normalizeProvider */ .t)(config.authSchemePreference ?? [])
      });
    };
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/nested-clients/dist-es/submodules/signin/endpoint/EndpointParameters.js
    const resolveClientEndpointParameters = options => Object.assign(options, {
      useDualstackEndpoint: options.useDualstackEndpoint ?? false,
      useFipsEndpoint: options.useFipsEndpoint ?? false,
      defaultSigningName: "signin"
    });
    const commonParams = {
      UseFIPS: {
        type: "builtInParams",
        name: "useFipsEndpoint"
      },
      Endpoint: {
        type: "builtInParams",
        name: "endpoint"
      },
      Region: {
        type: "builtInParams",
        name: "region"
      },
      UseDualStack: {
        type: "builtInParams",
        name: "useDualstackEndpoint"
      }
    };
    var nested_clients_package = __webpack_require__(2370);
    var emitWarningIfUnsupportedVersion = __webpack_require__(9112);
    var getDefaultSocketTimeout = __webpack_require__(968);
    var defaultUserAgent = __webpack_require__(7892);
    var nodeAppIdConfigOptions = __webpack_require__(7545);
    var NODE_AUTH_SCHEME_PREFERENCE_OPTIONS = __webpack_require__(7740);
    var smithy_client_emitWarningIfUnsupportedVersion = __webpack_require__(1321);
    var defaults_mode = __webpack_require__(3720);
    var resolveDefaultsModeConfig = __webpack_require__(5611);
    var configLoader = __webpack_require__(6937);
    var regionConfig_config = __webpack_require__(7071);
    var NodeUseDualstackEndpointConfigOptions = __webpack_require__(6755);
    var NodeUseFipsEndpointConfigOptions = __webpack_require__(7835);
    var util_retry_config = __webpack_require__(1624);
    var calculateBodyLength = __webpack_require__(5764);
    var node_http_handler = __webpack_require__(4119);
    var stream_collector = __webpack_require__(5327);
    var AwsSdkSigV4Signer = __webpack_require__(2385);
    var AwsRestJsonProtocol = __webpack_require__(4381);
    var noAuth = __webpack_require__(7609);
    var Sha256Node = __webpack_require__(6207);
    var NoOpLogger = __webpack_require__(6228);
    var parseUrl = __webpack_require__(3807);
    var fromBase64 = __webpack_require__(2863);
    var toBase64 = __webpack_require__(7706);
    var fromUtf8 = __webpack_require__(6047);
    var toUtf8 = __webpack_require__(9514);
    var aws = __webpack_require__(980);
    var EndpointCache = __webpack_require__(4344);
    var decideEndpoint = __webpack_require__(3153);
    var customEndpointFunctions = __webpack_require__(6649);
    var BinaryDecisionDiagram = __webpack_require__(3677);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/nested-clients/dist-es/submodules/signin/endpoint/bdd.js
    const s = "ref";
    const a = -1, b = false, c = true, d = "isSet", e = "booleanEquals", f = "coalesce", g = "PartitionResult", h = "stringEquals", i = "getAttr", j = "https://signin.{Region}.{PartitionResult#dualStackDnsSuffix}", k = {
      [s]: "Endpoint"
    }, l = {
      fn: i,
      argv: [ {
        [s]: g
      }, "name" ]
    }, m = {
      [s]: "Region"
    }, n = {
      [s]: g
    }, o = {
      authSchemes: [ {
        name: "sigv4",
        signingName: "signin",
        signingRegion: "{Region}"
      } ]
    }, p = {}, q = [ m ];
    const _data = {
      conditions: [ [ d, q ], [ e, [ {
        fn: f,
        argv: [ {
          [s]: "IsControlPlane"
        }, b ]
      }, c ] ], [ d, [ k ] ], [ "aws.partition", q, g ], [ e, [ {
        [s]: "UseFIPS"
      }, c ] ], [ h, [ l, "aws" ] ], [ e, [ {
        fn: f,
        argv: [ {
          [s]: "IsOAuthEndpoint"
        }, b ]
      }, c ] ], [ e, [ {
        [s]: "UseDualStack"
      }, c ] ], [ h, [ l, "aws-cn" ] ], [ h, [ m, "us-gov-west-1" ] ], [ h, [ l, "aws-us-gov" ] ], [ e, [ {
        fn: i,
        argv: [ n, "supportsFIPS" ]
      }, c ] ], [ h, [ l, "aws-iso" ] ], [ h, [ l, "aws-iso-b" ] ], [ h, [ l, "aws-iso-f" ] ], [ h, [ l, "aws-iso-e" ] ], [ h, [ l, "aws-eusc" ] ], [ e, [ {
        fn: i,
        argv: [ n, "supportsDualStack" ]
      }, c ] ] ],
      results: [ [ a ], [ "https://signin.{Region}.api.aws", o ], [ "https://signin.{Region}.api.amazonwebservices.com.cn", o ], [ j, o ], [ a, "FIPS endpoints are not supported for OAuth operations. Disable FIPS or use a non-OAuth operation." ], [ "https://{Region}.oauth.signin.aws", o ], [ "https://{Region}.signin.aws.amazon.com", p ], [ "https://{Region}.signin.amazonaws.cn", p ], [ "https://{Region}.signin.amazonaws-us-gov.com", p ], [ "https://{Region}.signin.c2shome.ic.gov", p ], [ "https://{Region}.signin.sc2shome.sgov.gov", p ], [ "https://{Region}.signin.csphome.hci.ic.gov", p ], [ "https://{Region}.signin.csphome.adc-e.uk", p ], [ "https://{Region}.signin.amazonaws-eusc.eu", p ], [ "https://signin-fips.amazonaws-us-gov.com", p ], [ "https://{Region}.signin-fips.amazonaws-us-gov.com", p ], [ "https://{Region}.signin.{PartitionResult#dnsSuffix}", p ], [ a, "Invalid Configuration: FIPS and custom endpoint are not supported" ], [ a, "Invalid Configuration: Dualstack and custom endpoint are not supported" ], [ k, p ], [ "https://signin-fips.{Region}.{PartitionResult#dualStackDnsSuffix}", p ], [ a, "FIPS and DualStack are enabled, but this partition does not support one or both" ], [ "https://signin-fips.{Region}.{PartitionResult#dnsSuffix}", p ], [ a, "FIPS is enabled but this partition does not support FIPS" ], [ j, p ], [ a, "DualStack is enabled but this partition does not support DualStack" ], [ "https://signin.{Region}.{PartitionResult#dnsSuffix}", p ], [ a, "Invalid Configuration: Missing Region" ] ]
    };
    const root = 2;
    const r = 1e8;
    const nodes = new Int32Array([ -1, 1, -1, 0, 6, 3, 2, 36, 4, 4, 5, r + 27, 6, r + 4, r + 27, 1, 29, 7, 2, 36, 8, 3, 9, 31, 4, 22, 10, 5, 19, 11, 7, 21, 12, 8, r + 7, 13, 10, r + 8, 14, 12, r + 9, 15, 13, r + 10, 16, 14, r + 11, 17, 15, r + 12, 18, 16, r + 13, r + 16, 6, r + 5, 20, 7, 21, r + 6, 17, r + 24, r + 25, 6, r + 4, 23, 7, 27, 24, 9, r + 14, 25, 10, r + 15, 26, 11, r + 22, r + 23, 11, 28, r + 21, 17, r + 20, r + 21, 2, 35, 30, 3, 39, 31, 4, 32, r + 27, 6, r + 4, 33, 7, r + 27, 34, 9, r + 14, r + 27, 3, 39, 36, 4, 38, 37, 7, r + 18, r + 19, 6, r + 4, r + 17, 5, r + 1, 40, 8, r + 2, r + 3 ]);
    const bdd = BinaryDecisionDiagram /* BinaryDecisionDiagram */ .d.from(nodes, root, _data.conditions, _data.results);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/nested-clients/dist-es/submodules/signin/endpoint/endpointResolver.js
    const cache = new EndpointCache /* EndpointCache */ .k({
      size: 50,
      params: [ "Endpoint", "IsControlPlane", "IsOAuthEndpoint", "Region", "UseDualStack", "UseFIPS" ]
    });
    const defaultEndpointResolver = (endpointParams, context = {}) => cache.get(endpointParams, () => (0, 
    decideEndpoint /* decideEndpoint */ .c)(bdd, {
      endpointParams,
      logger: context.logger
    }));
    customEndpointFunctions /* customEndpointFunctions */ .m.aws = aws /* awsEndpointFunctions */ .U;
    var TypeRegistry = __webpack_require__(4700);
    var exceptions = __webpack_require__(1534);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/nested-clients/dist-es/submodules/signin/models/SigninServiceException.js
    class SigninServiceException extends exceptions /* ServiceException */ .T {
      static shapeId="smithy.ts.sdk.synthetic.com.amazonaws.signin#SigninServiceException";
      constructor(options) {
        super(options);
        Object.setPrototypeOf(this, SigninServiceException.prototype);
      }
    }
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/nested-clients/dist-es/submodules/signin/models/errors.js
    class AccessDeniedException extends SigninServiceException {
      static shapeId="com.amazonaws.signin#AccessDeniedException";
      name="AccessDeniedException";
      $fault="client";
      error;
      constructor(opts) {
        super({
          name: "AccessDeniedException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, AccessDeniedException.prototype);
        this.error = opts.error;
      }
    }
    class InternalServerException extends SigninServiceException {
      static shapeId="com.amazonaws.signin#InternalServerException";
      name="InternalServerException";
      $fault="server";
      error;
      constructor(opts) {
        super({
          name: "InternalServerException",
          $fault: "server",
          ...opts
        });
        Object.setPrototypeOf(this, InternalServerException.prototype);
        this.error = opts.error;
      }
    }
    class TooManyRequestsError extends SigninServiceException {
      static shapeId="com.amazonaws.signin#TooManyRequestsError";
      name="TooManyRequestsError";
      $fault="client";
      error;
      constructor(opts) {
        super({
          name: "TooManyRequestsError",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, TooManyRequestsError.prototype);
        this.error = opts.error;
      }
    }
    class ValidationException extends SigninServiceException {
      static shapeId="com.amazonaws.signin#ValidationException";
      name="ValidationException";
      $fault="client";
      error;
      constructor(opts) {
        super({
          name: "ValidationException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, ValidationException.prototype);
        this.error = opts.error;
      }
    }
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/nested-clients/dist-es/submodules/signin/schemas/schemas_0.js
    const _ADE = "AccessDeniedException";
    const _AT = "AccessToken";
    const _COAT = "CreateOAuth2Token";
    const _COATR = "CreateOAuth2TokenRequest";
    const _COATRB = "CreateOAuth2TokenRequestBody";
    const _COATRBr = "CreateOAuth2TokenResponseBody";
    const _COATRr = "CreateOAuth2TokenResponse";
    const _ISE = "InternalServerException";
    const _RT = "RefreshToken";
    const _TMRE = "TooManyRequestsError";
    const _VE = "ValidationException";
    const _aKI = "accessKeyId";
    const _aT = "accessToken";
    const _c = "client";
    const _cI = "clientId";
    const _cV = "codeVerifier";
    const _co = "code";
    const _e = "error";
    const _eI = "expiresIn";
    const _gT = "grantType";
    const _h = "http";
    const _hE = "httpError";
    const _iT = "idToken";
    const _jN = "jsonName";
    const _m = "message";
    const _rT = "refreshToken";
    const _rU = "redirectUri";
    const _s = "smithy.ts.sdk.synthetic.com.amazonaws.signin";
    const _sAK = "secretAccessKey";
    const _sT = "sessionToken";
    const _se = "server";
    const _tI = "tokenInput";
    const _tO = "tokenOutput";
    const _tT = "tokenType";
    const n0 = "com.amazonaws.signin";
    const _s_registry = new TypeRegistry /* TypeRegistry */ .O(_s);
    var SigninServiceException$ = [ -3, _s, "SigninServiceException", 0, [], [] ];
    _s_registry.registerError(SigninServiceException$, SigninServiceException);
    const n0_registry = new TypeRegistry /* TypeRegistry */ .O(n0);
    var AccessDeniedException$ = [ -3, n0, _ADE, {
      [_e]: _c
    }, [ _e, _m ], [ 0, 0 ], 2 ];
    n0_registry.registerError(AccessDeniedException$, AccessDeniedException);
    var InternalServerException$ = [ -3, n0, _ISE, {
      [_e]: _se,
      [_hE]: 500
    }, [ _e, _m ], [ 0, 0 ], 2 ];
    n0_registry.registerError(InternalServerException$, InternalServerException);
    var TooManyRequestsError$ = [ -3, n0, _TMRE, {
      [_e]: _c,
      [_hE]: 429
    }, [ _e, _m ], [ 0, 0 ], 2 ];
    n0_registry.registerError(TooManyRequestsError$, TooManyRequestsError);
    var ValidationException$ = [ -3, n0, _VE, {
      [_e]: _c,
      [_hE]: 400
    }, [ _e, _m ], [ 0, 0 ], 2 ];
    n0_registry.registerError(ValidationException$, ValidationException);
    const errorTypeRegistries = [ _s_registry, n0_registry ];
    var RefreshToken = [ 0, n0, _RT, 8, 0 ];
    var AccessToken$ = [ 3, n0, _AT, 8, [ _aKI, _sAK, _sT ], [ [ 0, {
      [_jN]: _aKI
    } ], [ 0, {
      [_jN]: _sAK
    } ], [ 0, {
      [_jN]: _sT
    } ] ], 3 ];
    var CreateOAuth2TokenRequest$ = [ 3, n0, _COATR, 0, [ _tI ], [ [ () => CreateOAuth2TokenRequestBody$, 16 ] ], 1 ];
    var CreateOAuth2TokenRequestBody$ = [ 3, n0, _COATRB, 0, [ _cI, _gT, _co, _rU, _cV, _rT ], [ [ 0, {
      [_jN]: _cI
    } ], [ 0, {
      [_jN]: _gT
    } ], 0, [ 0, {
      [_jN]: _rU
    } ], [ 0, {
      [_jN]: _cV
    } ], [ () => RefreshToken, {
      [_jN]: _rT
    } ] ], 2 ];
    var CreateOAuth2TokenResponse$ = [ 3, n0, _COATRr, 0, [ _tO ], [ [ () => CreateOAuth2TokenResponseBody$, 16 ] ], 1 ];
    var CreateOAuth2TokenResponseBody$ = [ 3, n0, _COATRBr, 0, [ _aT, _tT, _eI, _rT, _iT ], [ [ () => AccessToken$, {
      [_jN]: _aT
    } ], [ 0, {
      [_jN]: _tT
    } ], [ 1, {
      [_jN]: _eI
    } ], [ () => RefreshToken, {
      [_jN]: _rT
    } ], [ 0, {
      [_jN]: _iT
    } ] ], 4 ];
    var CreateOAuth2Token$ = [ 9, n0, _COAT, {
      [_h]: [ "POST", "/v1/token", 200 ]
    }, () => CreateOAuth2TokenRequest$, () => CreateOAuth2TokenResponse$ ];
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/nested-clients/dist-es/submodules/signin/runtimeConfig.shared.js
    const getRuntimeConfig = config => ({
      apiVersion: "2023-01-01",
      base64Decoder: config?.base64Decoder ?? fromBase64 /* fromBase64 */ .E,
      base64Encoder: config?.base64Encoder ?? toBase64 /* toBase64 */ .n,
      disableHostPrefix: config?.disableHostPrefix ?? false,
      endpointProvider: config?.endpointProvider ?? defaultEndpointResolver,
      extensions: config?.extensions ?? [],
      httpAuthSchemeProvider: config?.httpAuthSchemeProvider ?? defaultSigninHttpAuthSchemeProvider,
      httpAuthSchemes: config?.httpAuthSchemes ?? [ {
        schemeId: "aws.auth#sigv4",
        identityProvider: ipc => ipc.getIdentityProvider("aws.auth#sigv4"),
        signer: new AwsSdkSigV4Signer /* AwsSdkSigV4Signer */ .f2
      }, {
        schemeId: "smithy.api#noAuth",
        identityProvider: ipc => ipc.getIdentityProvider("smithy.api#noAuth") || (async () => ({})),
        signer: new noAuth /* NoAuthSigner */ .m
      } ],
      logger: config?.logger ?? new NoOpLogger /* NoOpLogger */ .N,
      protocol: config?.protocol ?? AwsRestJsonProtocol /* AwsRestJsonProtocol */ .Y,
      protocolSettings: config?.protocolSettings ?? {
        defaultNamespace: "com.amazonaws.signin",
        errorTypeRegistries,
        version: "2023-01-01",
        serviceTarget: "Signin"
      },
      serviceId: config?.serviceId ?? "Signin",
      sha256: config?.sha256 ?? Sha256Node /* Sha256Node */ .k,
      urlParser: config?.urlParser ?? parseUrl /* parseUrl */ .D,
      utf8Decoder: config?.utf8Decoder ?? fromUtf8 /* fromUtf8 */ .a,
      utf8Encoder: config?.utf8Encoder ?? toUtf8 /* toUtf8 */ .P
    });
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/nested-clients/dist-es/submodules/signin/runtimeConfig.js
    const runtimeConfig_getRuntimeConfig = config => {
      (0, smithy_client_emitWarningIfUnsupportedVersion /* emitWarningIfUnsupportedVersion */ .I)(process.version);
      const defaultsMode = (0, resolveDefaultsModeConfig /* resolveDefaultsModeConfig */ .I)(config);
      const defaultConfigProvider = () => defaultsMode().then(defaults_mode /* loadConfigsForDefaultMode */ .l);
      const clientSharedValues = getRuntimeConfig(config);
      (0, emitWarningIfUnsupportedVersion /* emitWarningIfUnsupportedVersion */ .I)(process.version);
      const loaderConfig = {
        profile: config?.profile,
        logger: clientSharedValues.logger
      };
      return {
        ...clientSharedValues,
        ...config,
        runtime: "node",
        defaultsMode,
        authSchemePreference: config?.authSchemePreference ?? (0 /* NODE_AUTH_SCHEME_PREFERENCE_OPTIONS */ , 
        configLoader /* loadConfig */ .Z)(NODE_AUTH_SCHEME_PREFERENCE_OPTIONS.$, loaderConfig),
        bodyLengthChecker: config?.bodyLengthChecker ?? calculateBodyLength /* calculateBodyLength */ .n,
        defaultSocketTimeout: (0, getDefaultSocketTimeout /* getDefaultSocketTimeout */ .E)(config?.requestHandler, 3e5),
        defaultUserAgentProvider: config?.defaultUserAgentProvider ?? (0, defaultUserAgent /* createDefaultUserAgentProvider */ .pf)({
          serviceId: clientSharedValues.serviceId,
          clientVersion: nested_clients_package /* version */ .rE
        }),
        maxAttempts: config?.maxAttempts ?? (0 /* NODE_MAX_ATTEMPT_CONFIG_OPTIONS */ , configLoader /* loadConfig */ .Z)(middleware_retry_configurations.qs, config),
        region: config?.region ?? (0 /* NODE_REGION_CONFIG_OPTIONS */ , configLoader /* loadConfig */ .Z)(regionConfig_config.GG, {
          ...regionConfig_config /* NODE_REGION_CONFIG_FILE_OPTIONS */ .zH,
          ...loaderConfig
        }),
        requestHandler: node_http_handler /* NodeHttpHandler */ .$.create(config?.requestHandler ?? defaultConfigProvider),
        retryMode: config?.retryMode ?? (0, configLoader /* loadConfig */ .Z)({
          ...middleware_retry_configurations /* NODE_RETRY_MODE_CONFIG_OPTIONS */ .kN,
          default: async () => (await defaultConfigProvider()).retryMode || util_retry_config /* DEFAULT_RETRY_MODE */ .L0
        }, config),
        streamCollector: config?.streamCollector ?? stream_collector /* streamCollector */ .k,
        useDualstackEndpoint: config?.useDualstackEndpoint ?? (0 /* NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS */ , 
        configLoader /* loadConfig */ .Z)(NodeUseDualstackEndpointConfigOptions.e$, loaderConfig),
        useFipsEndpoint: config?.useFipsEndpoint ?? (0 /* NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS */ , 
        configLoader /* loadConfig */ .Z)(NodeUseFipsEndpointConfigOptions.Ko, loaderConfig),
        userAgentAppId: config?.userAgentAppId ?? (0 /* NODE_APP_ID_CONFIG_OPTIONS */ , 
        configLoader /* loadConfig */ .Z)(nodeAppIdConfigOptions.hV, loaderConfig)
      };
    };
    var region_config_resolver_extensions = __webpack_require__(3190);
    var defaultExtensionConfiguration = __webpack_require__(7757);
    var httpExtensionConfiguration = __webpack_require__(7595);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/nested-clients/dist-es/submodules/signin/auth/httpAuthExtensionConfiguration.js
    const getHttpAuthExtensionConfiguration = runtimeConfig => {
      const _httpAuthSchemes = runtimeConfig.httpAuthSchemes;
      let _httpAuthSchemeProvider = runtimeConfig.httpAuthSchemeProvider;
      let _credentials = runtimeConfig.credentials;
      return {
        setHttpAuthScheme(httpAuthScheme) {
          const index = _httpAuthSchemes.findIndex(scheme => scheme.schemeId === httpAuthScheme.schemeId);
          if (index === -1) _httpAuthSchemes.push(httpAuthScheme); else _httpAuthSchemes.splice(index, 1, httpAuthScheme);
        },
        httpAuthSchemes() {
          return _httpAuthSchemes;
        },
        setHttpAuthSchemeProvider(httpAuthSchemeProvider) {
          _httpAuthSchemeProvider = httpAuthSchemeProvider;
        },
        httpAuthSchemeProvider() {
          return _httpAuthSchemeProvider;
        },
        setCredentials(credentials) {
          _credentials = credentials;
        },
        credentials() {
          return _credentials;
        }
      };
    };
    const resolveHttpAuthRuntimeConfig = config => ({
      httpAuthSchemes: config.httpAuthSchemes(),
      httpAuthSchemeProvider: config.httpAuthSchemeProvider(),
      credentials: config.credentials()
    });
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/nested-clients/dist-es/submodules/signin/runtimeExtensions.js
    const resolveRuntimeExtensions = (runtimeConfig, extensions) => {
      const extensionConfiguration = Object.assign((0, region_config_resolver_extensions /* getAwsRegionExtensionConfiguration */ .R)(runtimeConfig), (0, 
      defaultExtensionConfiguration /* getDefaultExtensionConfiguration */ .xA)(runtimeConfig), (0, 
      httpExtensionConfiguration /* getHttpHandlerExtensionConfiguration */ .e)(runtimeConfig), getHttpAuthExtensionConfiguration(runtimeConfig));
      extensions.forEach(extension => extension.configure(extensionConfiguration));
      return Object.assign(runtimeConfig, (0, region_config_resolver_extensions /* resolveAwsRegionExtensionConfiguration */ .$)(extensionConfiguration), (0, 
      defaultExtensionConfiguration /* resolveDefaultRuntimeConfig */ .uv)(extensionConfiguration), (0, 
      httpExtensionConfiguration /* resolveHttpHandlerRuntimeConfig */ .j)(extensionConfiguration), resolveHttpAuthRuntimeConfig(extensionConfiguration));
    };
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/nested-clients/dist-es/submodules/signin/SigninClient.js
    class SigninClient extends client /* Client */ .K {
      config;
      constructor(...[configuration]) {
        const _config_0 = runtimeConfig_getRuntimeConfig(configuration || {});
        super(_config_0);
        this.initConfig = _config_0;
        const _config_1 = resolveClientEndpointParameters(_config_0);
        const _config_2 = (0, configurations /* resolveUserAgentConfig */ .D)(_config_1);
        const _config_3 = (0, middleware_retry_configurations /* resolveRetryConfig */ .$z)(_config_2);
        const _config_4 = (0, resolveRegionConfig /* resolveRegionConfig */ .T)(_config_3);
        const _config_5 = (0, hostHeaderMiddleware /* resolveHostHeaderConfig */ .OV)(_config_4);
        const _config_6 = (0, endpoints /* resolveEndpointConfig */ .Co)(_config_5);
        const _config_7 = resolveHttpAuthSchemeConfig(_config_6);
        const _config_8 = resolveRuntimeExtensions(_config_7, configuration?.extensions || []);
        this.config = _config_8;
        this.middlewareStack.use((0, getSchemaSerdePlugin /* getSchemaSerdePlugin */ .wq)(this.config));
        this.middlewareStack.use((0, user_agent_middleware /* getUserAgentPlugin */ .sM)(this.config));
        this.middlewareStack.use((0, retry /* getRetryPlugin */ .ey)(this.config));
        this.middlewareStack.use((0, contentLengthMiddleware /* getContentLengthPlugin */ .vK)(this.config));
        this.middlewareStack.use((0, hostHeaderMiddleware /* getHostHeaderPlugin */ .TC)(this.config));
        this.middlewareStack.use((0, loggerMiddleware /* getLoggerPlugin */ .Y7)(this.config));
        this.middlewareStack.use((0, getRecursionDetectionPlugin /* getRecursionDetectionPlugin */ .n)(this.config));
        this.middlewareStack.use((0, getHttpAuthSchemeEndpointRuleSetPlugin /* getHttpAuthSchemeEndpointRuleSetPlugin */ .w)(this.config, {
          httpAuthSchemeParametersProvider: defaultSigninHttpAuthSchemeParametersProvider,
          identityProviderConfigProvider: async config => new DefaultIdentityProviderConfig /* DefaultIdentityProviderConfig */ .h({
            "aws.auth#sigv4": config.credentials
          })
        }));
        this.middlewareStack.use((0, getHttpSigningMiddleware /* getHttpSigningPlugin */ .l)(this.config));
      }
      destroy() {
        super.destroy();
      }
    }
    var client_command_builder = __webpack_require__(8798);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/nested-clients/dist-es/submodules/signin/commandBuilder.js
    const command = (0, client_command_builder /* makeBuilder */ .k)(commonParams, "Signin", "SigninClient", endpoints /* getEndpointPlugin */ .rD);
    const _ep0 = {
      IsControlPlane: {
        type: "staticContextParams",
        value: false
      }
    };
    const _mw0 = (Command, cs, config, o) => [];
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/nested-clients/dist-es/submodules/signin/commands/CreateOAuth2TokenCommand.js
    class CreateOAuth2TokenCommand extends(command(_ep0, _mw0, "CreateOAuth2Token", CreateOAuth2Token$)){}
  },
  7609: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      m: () => /* binding */ NoAuthSigner
    });
    class NoAuthSigner {
      async sign(httpRequest, identity, signingProperties) {
        return httpRequest;
      }
    }
  },
  2370: module => {
    module.exports = {
      rE: "3.998.3"
    };
  }
};

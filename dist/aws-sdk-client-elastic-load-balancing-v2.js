export const id = 492;

export const ids = [ 492 ];

export const modules = {
  8860: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      M: () => /* binding */ ElasticLoadBalancingV2Client
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
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/auth/httpAuthSchemeProvider.js
    const defaultElasticLoadBalancingV2HttpAuthSchemeParametersProvider = async (config, context, input) => ({
      operation: (0, getSmithyContext /* getSmithyContext */ .u)(context).operation,
      region: await (0, normalizeProvider /* normalizeProvider */ .t)(config.region)() || (() => {
        throw new Error("expected `region` to be configured for `aws.auth#sigv4`");
      })()
    });
    function createAwsAuthSigv4HttpAuthOption(authParameters) {
      return {
        schemeId: "aws.auth#sigv4",
        signingProperties: {
          name: "elasticloadbalancing",
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
    const defaultElasticLoadBalancingV2HttpAuthSchemeProvider = authParameters => {
      const options = [];
      switch (authParameters.operation) {
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
    var EndpointParameters = __webpack_require__(8282);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-elastic-load-balancing-v2/package.json
    const package_namespaceObject = {
      rE: "3.1133.0"
    };
    var emitWarningIfUnsupportedVersion = __webpack_require__(9112);
    var defaultUserAgent = __webpack_require__(7892);
    var nodeAppIdConfigOptions = __webpack_require__(7545);
    var NODE_AUTH_SCHEME_PREFERENCE_OPTIONS = __webpack_require__(7740);
    var defaultProvider = __webpack_require__(5178);
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
    var AwsQueryProtocol = __webpack_require__(1416);
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
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/endpoint/bdd.js
    const k = "ref";
    const a = -1, b = true, c = "isSet", d = "PartitionResult", e = "booleanEquals", f = "getAttr", g = {
      [k]: "Endpoint"
    }, h = {
      [k]: d
    }, i = {}, j = [ {
      [k]: "Region"
    } ];
    const _data = {
      conditions: [ [ c, [ g ] ], [ c, j ], [ "aws.partition", j, d ], [ e, [ {
        [k]: "UseFIPS"
      }, b ] ], [ e, [ {
        [k]: "UseDualStack"
      }, b ] ], [ e, [ {
        fn: f,
        argv: [ h, "supportsDualStack" ]
      }, b ] ], [ e, [ {
        fn: f,
        argv: [ h, "supportsFIPS" ]
      }, b ] ], [ "stringEquals", [ {
        fn: f,
        argv: [ h, "name" ]
      }, "aws-us-gov" ] ] ],
      results: [ [ a ], [ a, "Invalid Configuration: FIPS and custom endpoint are not supported" ], [ a, "Invalid Configuration: Dualstack and custom endpoint are not supported" ], [ g, i ], [ "https://elasticloadbalancing-fips.{Region}.{PartitionResult#dualStackDnsSuffix}", i ], [ a, "FIPS and DualStack are enabled, but this partition does not support one or both" ], [ "https://elasticloadbalancing.{Region}.amazonaws.com", i ], [ "https://elasticloadbalancing-fips.{Region}.{PartitionResult#dnsSuffix}", i ], [ a, "FIPS is enabled but this partition does not support FIPS" ], [ "https://elasticloadbalancing.{Region}.{PartitionResult#dualStackDnsSuffix}", i ], [ a, "DualStack is enabled but this partition does not support DualStack" ], [ "https://elasticloadbalancing.{Region}.{PartitionResult#dnsSuffix}", i ], [ a, "Invalid Configuration: Missing Region" ] ]
    };
    const root = 2;
    const r = 1e8;
    const nodes = new Int32Array([ -1, 1, -1, 0, 13, 3, 1, 4, r + 12, 2, 5, r + 12, 3, 8, 6, 4, 7, r + 11, 5, r + 9, r + 10, 4, 11, 9, 6, 10, r + 8, 7, r + 6, r + 7, 5, 12, r + 5, 6, r + 4, r + 5, 3, r + 1, 14, 4, r + 2, r + 3 ]);
    const bdd = BinaryDecisionDiagram /* BinaryDecisionDiagram */ .d.from(nodes, root, _data.conditions, _data.results);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/endpoint/endpointResolver.js
    const cache = new EndpointCache /* EndpointCache */ .k({
      size: 50,
      params: [ "Endpoint", "Region", "UseDualStack", "UseFIPS" ]
    });
    const defaultEndpointResolver = (endpointParams, context = {}) => cache.get(endpointParams, () => (0, 
    decideEndpoint /* decideEndpoint */ .c)(bdd, {
      endpointParams,
      logger: context.logger
    }));
    customEndpointFunctions /* customEndpointFunctions */ .m.aws = aws /* awsEndpointFunctions */ .U;
    var schemas_0 = __webpack_require__(2286);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/runtimeConfig.shared.js
    const getRuntimeConfig = config => ({
      apiVersion: "2015-12-01",
      base64Decoder: config?.base64Decoder ?? fromBase64 /* fromBase64 */ .E,
      base64Encoder: config?.base64Encoder ?? toBase64 /* toBase64 */ .n,
      disableHostPrefix: config?.disableHostPrefix ?? false,
      endpointProvider: config?.endpointProvider ?? defaultEndpointResolver,
      extensions: config?.extensions ?? [],
      httpAuthSchemeProvider: config?.httpAuthSchemeProvider ?? defaultElasticLoadBalancingV2HttpAuthSchemeProvider,
      httpAuthSchemes: config?.httpAuthSchemes ?? [ {
        schemeId: "aws.auth#sigv4",
        identityProvider: ipc => ipc.getIdentityProvider("aws.auth#sigv4"),
        signer: new AwsSdkSigV4Signer /* AwsSdkSigV4Signer */ .f2
      } ],
      logger: config?.logger ?? new NoOpLogger /* NoOpLogger */ .N,
      protocol: config?.protocol ?? AwsQueryProtocol /* AwsQueryProtocol */ .k,
      protocolSettings: config?.protocolSettings ?? {
        defaultNamespace: "com.amazonaws.elasticloadbalancingv2",
        errorTypeRegistries: schemas_0 /* errorTypeRegistries */ .q1U,
        xmlNamespace: "http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/",
        version: "2015-12-01",
        serviceTarget: "ElasticLoadBalancing_v10"
      },
      serviceId: config?.serviceId ?? "Elastic Load Balancing v2",
      sha256: config?.sha256 ?? Sha256Node /* Sha256Node */ .k,
      urlParser: config?.urlParser ?? parseUrl /* parseUrl */ .D,
      utf8Decoder: config?.utf8Decoder ?? fromUtf8 /* fromUtf8 */ .a,
      utf8Encoder: config?.utf8Encoder ?? toUtf8 /* toUtf8 */ .P
    });
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/runtimeConfig.js
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
        credentialDefaultProvider: config?.credentialDefaultProvider ?? defaultProvider /* defaultProvider */ .v6,
        defaultUserAgentProvider: config?.defaultUserAgentProvider ?? (0, defaultUserAgent /* createDefaultUserAgentProvider */ .pf)({
          serviceId: clientSharedValues.serviceId,
          clientVersion: package_namespaceObject.rE
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
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/auth/httpAuthExtensionConfiguration.js
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
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/runtimeExtensions.js
    const resolveRuntimeExtensions = (runtimeConfig, extensions) => {
      const extensionConfiguration = Object.assign((0, region_config_resolver_extensions /* getAwsRegionExtensionConfiguration */ .R)(runtimeConfig), (0, 
      defaultExtensionConfiguration /* getDefaultExtensionConfiguration */ .xA)(runtimeConfig), (0, 
      httpExtensionConfiguration /* getHttpHandlerExtensionConfiguration */ .e)(runtimeConfig), getHttpAuthExtensionConfiguration(runtimeConfig));
      extensions.forEach(extension => extension.configure(extensionConfiguration));
      return Object.assign(runtimeConfig, (0, region_config_resolver_extensions /* resolveAwsRegionExtensionConfiguration */ .$)(extensionConfiguration), (0, 
      defaultExtensionConfiguration /* resolveDefaultRuntimeConfig */ .uv)(extensionConfiguration), (0, 
      httpExtensionConfiguration /* resolveHttpHandlerRuntimeConfig */ .j)(extensionConfiguration), resolveHttpAuthRuntimeConfig(extensionConfiguration));
    };
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/ElasticLoadBalancingV2Client.js
    class ElasticLoadBalancingV2Client extends client /* Client */ .K {
      config;
      constructor(...[configuration]) {
        const _config_0 = runtimeConfig_getRuntimeConfig(configuration || {});
        super(_config_0);
        this.initConfig = _config_0;
        const _config_1 = (0, EndpointParameters /* resolveClientEndpointParameters */ .v)(_config_0);
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
          httpAuthSchemeParametersProvider: defaultElasticLoadBalancingV2HttpAuthSchemeParametersProvider,
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
  },
  7851: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      q: () => /* binding */ DescribeTargetHealthCommand
    });
    var client_command_builder = __webpack_require__(8798);
    var endpoints = __webpack_require__(5714);
    var EndpointParameters = __webpack_require__(8282);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commandBuilder.js
    const command = (0 /* commonParams */ , client_command_builder /* makeBuilder */ .k)(EndpointParameters.S, "ElasticLoadBalancing_v10", "ElasticLoadBalancingV2Client", endpoints /* getEndpointPlugin */ .rD);
    const _ep0 = {};
    const _mw0 = (Command, cs, config, o) => [];
    var schemas_0 = __webpack_require__(2286);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/DescribeTargetHealthCommand.js
    class DescribeTargetHealthCommand extends(command(_ep0, _mw0, "DescribeTargetHealth", schemas_0 /* DescribeTargetHealth$ */ .nZ0)){}
  },
  8282: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      S: () => /* binding */ commonParams,
      v: () => /* binding */ resolveClientEndpointParameters
    });
    const resolveClientEndpointParameters = options => Object.assign(options, {
      useDualstackEndpoint: options.useDualstackEndpoint ?? false,
      useFipsEndpoint: options.useFipsEndpoint ?? false,
      defaultSigningName: "elasticloadbalancing"
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
  },
  2286: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      nZ0: () => /* binding */ DescribeTargetHealth$,
      q1U: () => /* binding */ errorTypeRegistries
    });
    var TypeRegistry = __webpack_require__(4700);
    var exceptions = __webpack_require__(1534);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/models/ElasticLoadBalancingV2ServiceException.js
    class ElasticLoadBalancingV2ServiceException extends exceptions /* ServiceException */ .T {
      constructor(options) {
        super(options);
        Object.setPrototypeOf(this, ElasticLoadBalancingV2ServiceException.prototype);
      }
    }
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/models/errors.js
    class CertificateNotFoundException extends ElasticLoadBalancingV2ServiceException {
      name="CertificateNotFoundException";
      $fault="client";
      Message;
      constructor(opts) {
        super({
          name: "CertificateNotFoundException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, CertificateNotFoundException.prototype);
        this.Message = opts.Message;
      }
    }
    class ListenerNotFoundException extends ElasticLoadBalancingV2ServiceException {
      name="ListenerNotFoundException";
      $fault="client";
      Message;
      constructor(opts) {
        super({
          name: "ListenerNotFoundException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, ListenerNotFoundException.prototype);
        this.Message = opts.Message;
      }
    }
    class TooManyCertificatesException extends ElasticLoadBalancingV2ServiceException {
      name="TooManyCertificatesException";
      $fault="client";
      Message;
      constructor(opts) {
        super({
          name: "TooManyCertificatesException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, TooManyCertificatesException.prototype);
        this.Message = opts.Message;
      }
    }
    class DuplicateTagKeysException extends ElasticLoadBalancingV2ServiceException {
      name="DuplicateTagKeysException";
      $fault="client";
      Message;
      constructor(opts) {
        super({
          name: "DuplicateTagKeysException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, DuplicateTagKeysException.prototype);
        this.Message = opts.Message;
      }
    }
    class LoadBalancerNotFoundException extends ElasticLoadBalancingV2ServiceException {
      name="LoadBalancerNotFoundException";
      $fault="client";
      Message;
      constructor(opts) {
        super({
          name: "LoadBalancerNotFoundException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, LoadBalancerNotFoundException.prototype);
        this.Message = opts.Message;
      }
    }
    class RuleNotFoundException extends ElasticLoadBalancingV2ServiceException {
      name="RuleNotFoundException";
      $fault="client";
      Message;
      constructor(opts) {
        super({
          name: "RuleNotFoundException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, RuleNotFoundException.prototype);
        this.Message = opts.Message;
      }
    }
    class TargetGroupNotFoundException extends ElasticLoadBalancingV2ServiceException {
      name="TargetGroupNotFoundException";
      $fault="client";
      Message;
      constructor(opts) {
        super({
          name: "TargetGroupNotFoundException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, TargetGroupNotFoundException.prototype);
        this.Message = opts.Message;
      }
    }
    class TooManyTagsException extends ElasticLoadBalancingV2ServiceException {
      name="TooManyTagsException";
      $fault="client";
      Message;
      constructor(opts) {
        super({
          name: "TooManyTagsException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, TooManyTagsException.prototype);
        this.Message = opts.Message;
      }
    }
    class TrustStoreNotFoundException extends ElasticLoadBalancingV2ServiceException {
      name="TrustStoreNotFoundException";
      $fault="client";
      Message;
      constructor(opts) {
        super({
          name: "TrustStoreNotFoundException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, TrustStoreNotFoundException.prototype);
        this.Message = opts.Message;
      }
    }
    class InvalidRevocationContentException extends ElasticLoadBalancingV2ServiceException {
      name="InvalidRevocationContentException";
      $fault="client";
      Message;
      constructor(opts) {
        super({
          name: "InvalidRevocationContentException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidRevocationContentException.prototype);
        this.Message = opts.Message;
      }
    }
    class RevocationContentNotFoundException extends ElasticLoadBalancingV2ServiceException {
      name="RevocationContentNotFoundException";
      $fault="client";
      Message;
      constructor(opts) {
        super({
          name: "RevocationContentNotFoundException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, RevocationContentNotFoundException.prototype);
        this.Message = opts.Message;
      }
    }
    class TooManyTrustStoreRevocationEntriesException extends ElasticLoadBalancingV2ServiceException {
      name="TooManyTrustStoreRevocationEntriesException";
      $fault="client";
      Message;
      constructor(opts) {
        super({
          name: "TooManyTrustStoreRevocationEntriesException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, TooManyTrustStoreRevocationEntriesException.prototype);
        this.Message = opts.Message;
      }
    }
    class AllocationIdNotFoundException extends ElasticLoadBalancingV2ServiceException {
      name="AllocationIdNotFoundException";
      $fault="client";
      Message;
      constructor(opts) {
        super({
          name: "AllocationIdNotFoundException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, AllocationIdNotFoundException.prototype);
        this.Message = opts.Message;
      }
    }
    class ALPNPolicyNotSupportedException extends ElasticLoadBalancingV2ServiceException {
      name="ALPNPolicyNotSupportedException";
      $fault="client";
      Message;
      constructor(opts) {
        super({
          name: "ALPNPolicyNotSupportedException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, ALPNPolicyNotSupportedException.prototype);
        this.Message = opts.Message;
      }
    }
    class AvailabilityZoneNotSupportedException extends ElasticLoadBalancingV2ServiceException {
      name="AvailabilityZoneNotSupportedException";
      $fault="client";
      Message;
      constructor(opts) {
        super({
          name: "AvailabilityZoneNotSupportedException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, AvailabilityZoneNotSupportedException.prototype);
        this.Message = opts.Message;
      }
    }
    class CaCertificatesBundleNotFoundException extends ElasticLoadBalancingV2ServiceException {
      name="CaCertificatesBundleNotFoundException";
      $fault="client";
      Message;
      constructor(opts) {
        super({
          name: "CaCertificatesBundleNotFoundException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, CaCertificatesBundleNotFoundException.prototype);
        this.Message = opts.Message;
      }
    }
    class CapacityDecreaseRequestsLimitExceededException extends ElasticLoadBalancingV2ServiceException {
      name="CapacityDecreaseRequestsLimitExceededException";
      $fault="client";
      Message;
      constructor(opts) {
        super({
          name: "CapacityDecreaseRequestsLimitExceededException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, CapacityDecreaseRequestsLimitExceededException.prototype);
        this.Message = opts.Message;
      }
    }
    class CapacityReservationPendingException extends ElasticLoadBalancingV2ServiceException {
      name="CapacityReservationPendingException";
      $fault="client";
      Message;
      constructor(opts) {
        super({
          name: "CapacityReservationPendingException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, CapacityReservationPendingException.prototype);
        this.Message = opts.Message;
      }
    }
    class CapacityUnitsLimitExceededException extends ElasticLoadBalancingV2ServiceException {
      name="CapacityUnitsLimitExceededException";
      $fault="client";
      Message;
      constructor(opts) {
        super({
          name: "CapacityUnitsLimitExceededException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, CapacityUnitsLimitExceededException.prototype);
        this.Message = opts.Message;
      }
    }
    class DuplicateListenerException extends ElasticLoadBalancingV2ServiceException {
      name="DuplicateListenerException";
      $fault="client";
      Message;
      constructor(opts) {
        super({
          name: "DuplicateListenerException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, DuplicateListenerException.prototype);
        this.Message = opts.Message;
      }
    }
    class IncompatibleProtocolsException extends ElasticLoadBalancingV2ServiceException {
      name="IncompatibleProtocolsException";
      $fault="client";
      Message;
      constructor(opts) {
        super({
          name: "IncompatibleProtocolsException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, IncompatibleProtocolsException.prototype);
        this.Message = opts.Message;
      }
    }
    class InvalidConfigurationRequestException extends ElasticLoadBalancingV2ServiceException {
      name="InvalidConfigurationRequestException";
      $fault="client";
      Message;
      constructor(opts) {
        super({
          name: "InvalidConfigurationRequestException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidConfigurationRequestException.prototype);
        this.Message = opts.Message;
      }
    }
    class InvalidLoadBalancerActionException extends ElasticLoadBalancingV2ServiceException {
      name="InvalidLoadBalancerActionException";
      $fault="client";
      Message;
      constructor(opts) {
        super({
          name: "InvalidLoadBalancerActionException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidLoadBalancerActionException.prototype);
        this.Message = opts.Message;
      }
    }
    class SSLPolicyNotFoundException extends ElasticLoadBalancingV2ServiceException {
      name="SSLPolicyNotFoundException";
      $fault="client";
      Message;
      constructor(opts) {
        super({
          name: "SSLPolicyNotFoundException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, SSLPolicyNotFoundException.prototype);
        this.Message = opts.Message;
      }
    }
    class TargetGroupAssociationLimitException extends ElasticLoadBalancingV2ServiceException {
      name="TargetGroupAssociationLimitException";
      $fault="client";
      Message;
      constructor(opts) {
        super({
          name: "TargetGroupAssociationLimitException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, TargetGroupAssociationLimitException.prototype);
        this.Message = opts.Message;
      }
    }
    class TooManyActionsException extends ElasticLoadBalancingV2ServiceException {
      name="TooManyActionsException";
      $fault="client";
      Message;
      constructor(opts) {
        super({
          name: "TooManyActionsException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, TooManyActionsException.prototype);
        this.Message = opts.Message;
      }
    }
    class TooManyListenersException extends ElasticLoadBalancingV2ServiceException {
      name="TooManyListenersException";
      $fault="client";
      Message;
      constructor(opts) {
        super({
          name: "TooManyListenersException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, TooManyListenersException.prototype);
        this.Message = opts.Message;
      }
    }
    class TooManyRegistrationsForTargetIdException extends ElasticLoadBalancingV2ServiceException {
      name="TooManyRegistrationsForTargetIdException";
      $fault="client";
      Message;
      constructor(opts) {
        super({
          name: "TooManyRegistrationsForTargetIdException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, TooManyRegistrationsForTargetIdException.prototype);
        this.Message = opts.Message;
      }
    }
    class TooManyTargetsException extends ElasticLoadBalancingV2ServiceException {
      name="TooManyTargetsException";
      $fault="client";
      Message;
      constructor(opts) {
        super({
          name: "TooManyTargetsException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, TooManyTargetsException.prototype);
        this.Message = opts.Message;
      }
    }
    class TooManyUniqueTargetGroupsPerLoadBalancerException extends ElasticLoadBalancingV2ServiceException {
      name="TooManyUniqueTargetGroupsPerLoadBalancerException";
      $fault="client";
      Message;
      constructor(opts) {
        super({
          name: "TooManyUniqueTargetGroupsPerLoadBalancerException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, TooManyUniqueTargetGroupsPerLoadBalancerException.prototype);
        this.Message = opts.Message;
      }
    }
    class TrustStoreNotReadyException extends ElasticLoadBalancingV2ServiceException {
      name="TrustStoreNotReadyException";
      $fault="client";
      Message;
      constructor(opts) {
        super({
          name: "TrustStoreNotReadyException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, TrustStoreNotReadyException.prototype);
        this.Message = opts.Message;
      }
    }
    class UnsupportedProtocolException extends ElasticLoadBalancingV2ServiceException {
      name="UnsupportedProtocolException";
      $fault="client";
      Message;
      constructor(opts) {
        super({
          name: "UnsupportedProtocolException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, UnsupportedProtocolException.prototype);
        this.Message = opts.Message;
      }
    }
    class DuplicateLoadBalancerNameException extends ElasticLoadBalancingV2ServiceException {
      name="DuplicateLoadBalancerNameException";
      $fault="client";
      Message;
      constructor(opts) {
        super({
          name: "DuplicateLoadBalancerNameException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, DuplicateLoadBalancerNameException.prototype);
        this.Message = opts.Message;
      }
    }
    class InvalidSchemeException extends ElasticLoadBalancingV2ServiceException {
      name="InvalidSchemeException";
      $fault="client";
      Message;
      constructor(opts) {
        super({
          name: "InvalidSchemeException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidSchemeException.prototype);
        this.Message = opts.Message;
      }
    }
    class InvalidSecurityGroupException extends ElasticLoadBalancingV2ServiceException {
      name="InvalidSecurityGroupException";
      $fault="client";
      Message;
      constructor(opts) {
        super({
          name: "InvalidSecurityGroupException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidSecurityGroupException.prototype);
        this.Message = opts.Message;
      }
    }
    class InvalidSubnetException extends ElasticLoadBalancingV2ServiceException {
      name="InvalidSubnetException";
      $fault="client";
      Message;
      constructor(opts) {
        super({
          name: "InvalidSubnetException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidSubnetException.prototype);
        this.Message = opts.Message;
      }
    }
    class OperationNotPermittedException extends ElasticLoadBalancingV2ServiceException {
      name="OperationNotPermittedException";
      $fault="client";
      Message;
      constructor(opts) {
        super({
          name: "OperationNotPermittedException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, OperationNotPermittedException.prototype);
        this.Message = opts.Message;
      }
    }
    class ResourceInUseException extends ElasticLoadBalancingV2ServiceException {
      name="ResourceInUseException";
      $fault="client";
      Message;
      constructor(opts) {
        super({
          name: "ResourceInUseException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, ResourceInUseException.prototype);
        this.Message = opts.Message;
      }
    }
    class SubnetNotFoundException extends ElasticLoadBalancingV2ServiceException {
      name="SubnetNotFoundException";
      $fault="client";
      Message;
      constructor(opts) {
        super({
          name: "SubnetNotFoundException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, SubnetNotFoundException.prototype);
        this.Message = opts.Message;
      }
    }
    class TooManyLoadBalancersException extends ElasticLoadBalancingV2ServiceException {
      name="TooManyLoadBalancersException";
      $fault="client";
      Message;
      constructor(opts) {
        super({
          name: "TooManyLoadBalancersException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, TooManyLoadBalancersException.prototype);
        this.Message = opts.Message;
      }
    }
    class PriorityInUseException extends ElasticLoadBalancingV2ServiceException {
      name="PriorityInUseException";
      $fault="client";
      Message;
      constructor(opts) {
        super({
          name: "PriorityInUseException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, PriorityInUseException.prototype);
        this.Message = opts.Message;
      }
    }
    class TooManyRulesException extends ElasticLoadBalancingV2ServiceException {
      name="TooManyRulesException";
      $fault="client";
      Message;
      constructor(opts) {
        super({
          name: "TooManyRulesException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, TooManyRulesException.prototype);
        this.Message = opts.Message;
      }
    }
    class TooManyTargetGroupsException extends ElasticLoadBalancingV2ServiceException {
      name="TooManyTargetGroupsException";
      $fault="client";
      Message;
      constructor(opts) {
        super({
          name: "TooManyTargetGroupsException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, TooManyTargetGroupsException.prototype);
        this.Message = opts.Message;
      }
    }
    class DuplicateTargetGroupNameException extends ElasticLoadBalancingV2ServiceException {
      name="DuplicateTargetGroupNameException";
      $fault="client";
      Message;
      constructor(opts) {
        super({
          name: "DuplicateTargetGroupNameException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, DuplicateTargetGroupNameException.prototype);
        this.Message = opts.Message;
      }
    }
    class DuplicateTrustStoreNameException extends ElasticLoadBalancingV2ServiceException {
      name="DuplicateTrustStoreNameException";
      $fault="client";
      Message;
      constructor(opts) {
        super({
          name: "DuplicateTrustStoreNameException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, DuplicateTrustStoreNameException.prototype);
        this.Message = opts.Message;
      }
    }
    class InvalidCaCertificatesBundleException extends ElasticLoadBalancingV2ServiceException {
      name="InvalidCaCertificatesBundleException";
      $fault="client";
      Message;
      constructor(opts) {
        super({
          name: "InvalidCaCertificatesBundleException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidCaCertificatesBundleException.prototype);
        this.Message = opts.Message;
      }
    }
    class TooManyTrustStoresException extends ElasticLoadBalancingV2ServiceException {
      name="TooManyTrustStoresException";
      $fault="client";
      Message;
      constructor(opts) {
        super({
          name: "TooManyTrustStoresException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, TooManyTrustStoresException.prototype);
        this.Message = opts.Message;
      }
    }
    class DeleteAssociationSameAccountException extends ElasticLoadBalancingV2ServiceException {
      name="DeleteAssociationSameAccountException";
      $fault="client";
      Message;
      constructor(opts) {
        super({
          name: "DeleteAssociationSameAccountException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, DeleteAssociationSameAccountException.prototype);
        this.Message = opts.Message;
      }
    }
    class TrustStoreAssociationNotFoundException extends ElasticLoadBalancingV2ServiceException {
      name="TrustStoreAssociationNotFoundException";
      $fault="client";
      Message;
      constructor(opts) {
        super({
          name: "TrustStoreAssociationNotFoundException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, TrustStoreAssociationNotFoundException.prototype);
        this.Message = opts.Message;
      }
    }
    class TrustStoreInUseException extends ElasticLoadBalancingV2ServiceException {
      name="TrustStoreInUseException";
      $fault="client";
      Message;
      constructor(opts) {
        super({
          name: "TrustStoreInUseException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, TrustStoreInUseException.prototype);
        this.Message = opts.Message;
      }
    }
    class InvalidTargetException extends ElasticLoadBalancingV2ServiceException {
      name="InvalidTargetException";
      $fault="client";
      Message;
      constructor(opts) {
        super({
          name: "InvalidTargetException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidTargetException.prototype);
        this.Message = opts.Message;
      }
    }
    class HealthUnavailableException extends ElasticLoadBalancingV2ServiceException {
      name="HealthUnavailableException";
      $fault="server";
      Message;
      constructor(opts) {
        super({
          name: "HealthUnavailableException",
          $fault: "server",
          ...opts
        });
        Object.setPrototypeOf(this, HealthUnavailableException.prototype);
        this.Message = opts.Message;
      }
    }
    class RevocationIdNotFoundException extends ElasticLoadBalancingV2ServiceException {
      name="RevocationIdNotFoundException";
      $fault="client";
      Message;
      constructor(opts) {
        super({
          name: "RevocationIdNotFoundException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, RevocationIdNotFoundException.prototype);
        this.Message = opts.Message;
      }
    }
    class ResourceNotFoundException extends ElasticLoadBalancingV2ServiceException {
      name="ResourceNotFoundException";
      $fault="client";
      Message;
      constructor(opts) {
        super({
          name: "ResourceNotFoundException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, ResourceNotFoundException.prototype);
        this.Message = opts.Message;
      }
    }
    class InsufficientCapacityException extends ElasticLoadBalancingV2ServiceException {
      name="InsufficientCapacityException";
      $fault="server";
      Message;
      constructor(opts) {
        super({
          name: "InsufficientCapacityException",
          $fault: "server",
          ...opts
        });
        Object.setPrototypeOf(this, InsufficientCapacityException.prototype);
        this.Message = opts.Message;
      }
    }
    class PriorRequestNotCompleteException extends ElasticLoadBalancingV2ServiceException {
      name="PriorRequestNotCompleteException";
      $fault="client";
      Message;
      constructor(opts) {
        super({
          name: "PriorRequestNotCompleteException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, PriorRequestNotCompleteException.prototype);
        this.Message = opts.Message;
      }
    }
    const _AD = "AnomalyDetection";
    const _AINFE = "AllocationIdNotFoundException";
    const _ALPNPNSE = "ALPNPolicyNotSupportedException";
    const _AO = "AdministrativeOverride";
    const _AZ = "AvailabilityZone";
    const _AZNSE = "AvailabilityZoneNotSupportedException";
    const _CCBNFE = "CaCertificatesBundleNotFoundException";
    const _CDRLEE = "CapacityDecreaseRequestsLimitExceededException";
    const _CNFE = "CertificateNotFoundException";
    const _CRPE = "CapacityReservationPendingException";
    const _CULEE = "CapacityUnitsLimitExceededException";
    const _D = "Description";
    const _DASAE = "DeleteAssociationSameAccountException";
    const _DLBNE = "DuplicateLoadBalancerNameException";
    const _DLE = "DuplicateListenerException";
    const _DTGNE = "DuplicateTargetGroupNameException";
    const _DTH = "DescribeTargetHealth";
    const _DTHI = "DescribeTargetHealthInput";
    const _DTHO = "DescribeTargetHealthOutput";
    const _DTKE = "DuplicateTagKeysException";
    const _DTSNE = "DuplicateTrustStoreNameException";
    const _HCPe = "HealthCheckPort";
    const _HUE = "HealthUnavailableException";
    const _ICCBE = "InvalidCaCertificatesBundleException";
    const _ICE = "InsufficientCapacityException";
    const _ICRE = "InvalidConfigurationRequestException";
    const _ILBAE = "InvalidLoadBalancerActionException";
    const _IPE = "IncompatibleProtocolsException";
    const _IRCE = "InvalidRevocationContentException";
    const _ISE = "InvalidSchemeException";
    const _ISEn = "InvalidSubnetException";
    const _ISGE = "InvalidSecurityGroupException";
    const _ITE = "InvalidTargetException";
    const _Id = "Id";
    const _In = "Include";
    const _LBNFE = "LoadBalancerNotFoundException";
    const _LNFE = "ListenerNotFoundException";
    const _M = "Message";
    const _MIE = "MitigationInEffect";
    const _ONPE = "OperationNotPermittedException";
    const _PIUE = "PriorityInUseException";
    const _PRNCE = "PriorRequestNotCompleteException";
    const _Po = "Port";
    const _QSI = "QuicServerId";
    const _R = "Reason";
    const _RCNFE = "RevocationContentNotFoundException";
    const _RINFE = "RevocationIdNotFoundException";
    const _RIUE = "ResourceInUseException";
    const _RNFE = "ResourceNotFoundException";
    const _RNFEu = "RuleNotFoundException";
    const _Re = "Result";
    const _S = "State";
    const _SNFE = "SubnetNotFoundException";
    const _SSLPNFE = "SSLPolicyNotFoundException";
    const _TDar = "TargetDescription";
    const _TDarg = "TargetDescriptions";
    const _TGA = "TargetGroupArn";
    const _TGALE = "TargetGroupAssociationLimitException";
    const _TGNFE = "TargetGroupNotFoundException";
    const _TH = "TargetHealth";
    const _THD = "TargetHealthDescriptions";
    const _THDa = "TargetHealthDescription";
    const _TMAE = "TooManyActionsException";
    const _TMCE = "TooManyCertificatesException";
    const _TMLBE = "TooManyLoadBalancersException";
    const _TMLE = "TooManyListenersException";
    const _TMRE = "TooManyRulesException";
    const _TMRFTIE = "TooManyRegistrationsForTargetIdException";
    const _TMTE = "TooManyTagsException";
    const _TMTEo = "TooManyTargetsException";
    const _TMTGE = "TooManyTargetGroupsException";
    const _TMTSE = "TooManyTrustStoresException";
    const _TMTSREE = "TooManyTrustStoreRevocationEntriesException";
    const _TMUTGPLBE = "TooManyUniqueTargetGroupsPerLoadBalancerException";
    const _TSANFE = "TrustStoreAssociationNotFoundException";
    const _TSIUE = "TrustStoreInUseException";
    const _TSNFE = "TrustStoreNotFoundException";
    const _TSNRE = "TrustStoreNotReadyException";
    const _Tar = "Targets";
    const _Targ = "Target";
    const _UPE = "UnsupportedProtocolException";
    const _aQE = "awsQueryError";
    const _c = "client";
    const _e = "error";
    const _hE = "httpError";
    const _s = "smithy.ts.sdk.synthetic.com.amazonaws.elasticloadbalancingv2";
    const _se = "server";
    const n0 = "com.amazonaws.elasticloadbalancingv2";
    const _s_registry = TypeRegistry /* TypeRegistry */ .O.for(_s);
    var ElasticLoadBalancingV2ServiceException$ = [ -3, _s, "ElasticLoadBalancingV2ServiceException", 0, [], [] ];
    _s_registry.registerError(ElasticLoadBalancingV2ServiceException$, ElasticLoadBalancingV2ServiceException);
    const n0_registry = TypeRegistry /* TypeRegistry */ .O.for(n0);
    var AllocationIdNotFoundException$ = [ -3, n0, _AINFE, {
      [_aQE]: [ `AllocationIdNotFound`, 400 ],
      [_e]: _c,
      [_hE]: 400
    }, [ _M ], [ 0 ] ];
    n0_registry.registerError(AllocationIdNotFoundException$, AllocationIdNotFoundException);
    var ALPNPolicyNotSupportedException$ = [ -3, n0, _ALPNPNSE, {
      [_aQE]: [ `ALPNPolicyNotFound`, 400 ],
      [_e]: _c,
      [_hE]: 400
    }, [ _M ], [ 0 ] ];
    n0_registry.registerError(ALPNPolicyNotSupportedException$, ALPNPolicyNotSupportedException);
    var AvailabilityZoneNotSupportedException$ = [ -3, n0, _AZNSE, {
      [_aQE]: [ `AvailabilityZoneNotSupported`, 400 ],
      [_e]: _c,
      [_hE]: 400
    }, [ _M ], [ 0 ] ];
    n0_registry.registerError(AvailabilityZoneNotSupportedException$, AvailabilityZoneNotSupportedException);
    var CaCertificatesBundleNotFoundException$ = [ -3, n0, _CCBNFE, {
      [_aQE]: [ `CaCertificatesBundleNotFound`, 400 ],
      [_e]: _c,
      [_hE]: 400
    }, [ _M ], [ 0 ] ];
    n0_registry.registerError(CaCertificatesBundleNotFoundException$, CaCertificatesBundleNotFoundException);
    var CapacityDecreaseRequestsLimitExceededException$ = [ -3, n0, _CDRLEE, {
      [_aQE]: [ `CapacityDecreaseRequestLimitExceeded`, 400 ],
      [_e]: _c,
      [_hE]: 400
    }, [ _M ], [ 0 ] ];
    n0_registry.registerError(CapacityDecreaseRequestsLimitExceededException$, CapacityDecreaseRequestsLimitExceededException);
    var CapacityReservationPendingException$ = [ -3, n0, _CRPE, {
      [_aQE]: [ `CapacityReservationPending`, 400 ],
      [_e]: _c,
      [_hE]: 400
    }, [ _M ], [ 0 ] ];
    n0_registry.registerError(CapacityReservationPendingException$, CapacityReservationPendingException);
    var CapacityUnitsLimitExceededException$ = [ -3, n0, _CULEE, {
      [_aQE]: [ `CapacityUnitsLimitExceeded`, 400 ],
      [_e]: _c,
      [_hE]: 400
    }, [ _M ], [ 0 ] ];
    n0_registry.registerError(CapacityUnitsLimitExceededException$, CapacityUnitsLimitExceededException);
    var CertificateNotFoundException$ = [ -3, n0, _CNFE, {
      [_aQE]: [ `CertificateNotFound`, 400 ],
      [_e]: _c,
      [_hE]: 400
    }, [ _M ], [ 0 ] ];
    n0_registry.registerError(CertificateNotFoundException$, CertificateNotFoundException);
    var DeleteAssociationSameAccountException$ = [ -3, n0, _DASAE, {
      [_aQE]: [ `DeleteAssociationSameAccount`, 400 ],
      [_e]: _c,
      [_hE]: 400
    }, [ _M ], [ 0 ] ];
    n0_registry.registerError(DeleteAssociationSameAccountException$, DeleteAssociationSameAccountException);
    var DuplicateListenerException$ = [ -3, n0, _DLE, {
      [_aQE]: [ `DuplicateListener`, 400 ],
      [_e]: _c,
      [_hE]: 400
    }, [ _M ], [ 0 ] ];
    n0_registry.registerError(DuplicateListenerException$, DuplicateListenerException);
    var DuplicateLoadBalancerNameException$ = [ -3, n0, _DLBNE, {
      [_aQE]: [ `DuplicateLoadBalancerName`, 400 ],
      [_e]: _c,
      [_hE]: 400
    }, [ _M ], [ 0 ] ];
    n0_registry.registerError(DuplicateLoadBalancerNameException$, DuplicateLoadBalancerNameException);
    var DuplicateTagKeysException$ = [ -3, n0, _DTKE, {
      [_aQE]: [ `DuplicateTagKeys`, 400 ],
      [_e]: _c,
      [_hE]: 400
    }, [ _M ], [ 0 ] ];
    n0_registry.registerError(DuplicateTagKeysException$, DuplicateTagKeysException);
    var DuplicateTargetGroupNameException$ = [ -3, n0, _DTGNE, {
      [_aQE]: [ `DuplicateTargetGroupName`, 400 ],
      [_e]: _c,
      [_hE]: 400
    }, [ _M ], [ 0 ] ];
    n0_registry.registerError(DuplicateTargetGroupNameException$, DuplicateTargetGroupNameException);
    var DuplicateTrustStoreNameException$ = [ -3, n0, _DTSNE, {
      [_aQE]: [ `DuplicateTrustStoreName`, 400 ],
      [_e]: _c,
      [_hE]: 400
    }, [ _M ], [ 0 ] ];
    n0_registry.registerError(DuplicateTrustStoreNameException$, DuplicateTrustStoreNameException);
    var HealthUnavailableException$ = [ -3, n0, _HUE, {
      [_aQE]: [ `HealthUnavailable`, 500 ],
      [_e]: _se,
      [_hE]: 500
    }, [ _M ], [ 0 ] ];
    n0_registry.registerError(HealthUnavailableException$, HealthUnavailableException);
    var IncompatibleProtocolsException$ = [ -3, n0, _IPE, {
      [_aQE]: [ `IncompatibleProtocols`, 400 ],
      [_e]: _c,
      [_hE]: 400
    }, [ _M ], [ 0 ] ];
    n0_registry.registerError(IncompatibleProtocolsException$, IncompatibleProtocolsException);
    var InsufficientCapacityException$ = [ -3, n0, _ICE, {
      [_aQE]: [ `InsufficientCapacity`, 500 ],
      [_e]: _se,
      [_hE]: 500
    }, [ _M ], [ 0 ] ];
    n0_registry.registerError(InsufficientCapacityException$, InsufficientCapacityException);
    var InvalidCaCertificatesBundleException$ = [ -3, n0, _ICCBE, {
      [_aQE]: [ `InvalidCaCertificatesBundle`, 400 ],
      [_e]: _c,
      [_hE]: 400
    }, [ _M ], [ 0 ] ];
    n0_registry.registerError(InvalidCaCertificatesBundleException$, InvalidCaCertificatesBundleException);
    var InvalidConfigurationRequestException$ = [ -3, n0, _ICRE, {
      [_aQE]: [ `InvalidConfigurationRequest`, 400 ],
      [_e]: _c,
      [_hE]: 400
    }, [ _M ], [ 0 ] ];
    n0_registry.registerError(InvalidConfigurationRequestException$, InvalidConfigurationRequestException);
    var InvalidLoadBalancerActionException$ = [ -3, n0, _ILBAE, {
      [_aQE]: [ `InvalidLoadBalancerAction`, 400 ],
      [_e]: _c,
      [_hE]: 400
    }, [ _M ], [ 0 ] ];
    n0_registry.registerError(InvalidLoadBalancerActionException$, InvalidLoadBalancerActionException);
    var InvalidRevocationContentException$ = [ -3, n0, _IRCE, {
      [_aQE]: [ `InvalidRevocationContent`, 400 ],
      [_e]: _c,
      [_hE]: 400
    }, [ _M ], [ 0 ] ];
    n0_registry.registerError(InvalidRevocationContentException$, InvalidRevocationContentException);
    var InvalidSchemeException$ = [ -3, n0, _ISE, {
      [_aQE]: [ `InvalidScheme`, 400 ],
      [_e]: _c,
      [_hE]: 400
    }, [ _M ], [ 0 ] ];
    n0_registry.registerError(InvalidSchemeException$, InvalidSchemeException);
    var InvalidSecurityGroupException$ = [ -3, n0, _ISGE, {
      [_aQE]: [ `InvalidSecurityGroup`, 400 ],
      [_e]: _c,
      [_hE]: 400
    }, [ _M ], [ 0 ] ];
    n0_registry.registerError(InvalidSecurityGroupException$, InvalidSecurityGroupException);
    var InvalidSubnetException$ = [ -3, n0, _ISEn, {
      [_aQE]: [ `InvalidSubnet`, 400 ],
      [_e]: _c,
      [_hE]: 400
    }, [ _M ], [ 0 ] ];
    n0_registry.registerError(InvalidSubnetException$, InvalidSubnetException);
    var InvalidTargetException$ = [ -3, n0, _ITE, {
      [_aQE]: [ `InvalidTarget`, 400 ],
      [_e]: _c,
      [_hE]: 400
    }, [ _M ], [ 0 ] ];
    n0_registry.registerError(InvalidTargetException$, InvalidTargetException);
    var ListenerNotFoundException$ = [ -3, n0, _LNFE, {
      [_aQE]: [ `ListenerNotFound`, 400 ],
      [_e]: _c,
      [_hE]: 400
    }, [ _M ], [ 0 ] ];
    n0_registry.registerError(ListenerNotFoundException$, ListenerNotFoundException);
    var LoadBalancerNotFoundException$ = [ -3, n0, _LBNFE, {
      [_aQE]: [ `LoadBalancerNotFound`, 400 ],
      [_e]: _c,
      [_hE]: 400
    }, [ _M ], [ 0 ] ];
    n0_registry.registerError(LoadBalancerNotFoundException$, LoadBalancerNotFoundException);
    var OperationNotPermittedException$ = [ -3, n0, _ONPE, {
      [_aQE]: [ `OperationNotPermitted`, 400 ],
      [_e]: _c,
      [_hE]: 400
    }, [ _M ], [ 0 ] ];
    n0_registry.registerError(OperationNotPermittedException$, OperationNotPermittedException);
    var PriorityInUseException$ = [ -3, n0, _PIUE, {
      [_aQE]: [ `PriorityInUse`, 400 ],
      [_e]: _c,
      [_hE]: 400
    }, [ _M ], [ 0 ] ];
    n0_registry.registerError(PriorityInUseException$, PriorityInUseException);
    var PriorRequestNotCompleteException$ = [ -3, n0, _PRNCE, {
      [_aQE]: [ `PriorRequestNotComplete`, 429 ],
      [_e]: _c,
      [_hE]: 429
    }, [ _M ], [ 0 ] ];
    n0_registry.registerError(PriorRequestNotCompleteException$, PriorRequestNotCompleteException);
    var ResourceInUseException$ = [ -3, n0, _RIUE, {
      [_aQE]: [ `ResourceInUse`, 400 ],
      [_e]: _c,
      [_hE]: 400
    }, [ _M ], [ 0 ] ];
    n0_registry.registerError(ResourceInUseException$, ResourceInUseException);
    var ResourceNotFoundException$ = [ -3, n0, _RNFE, {
      [_aQE]: [ `ResourceNotFound`, 400 ],
      [_e]: _c,
      [_hE]: 400
    }, [ _M ], [ 0 ] ];
    n0_registry.registerError(ResourceNotFoundException$, ResourceNotFoundException);
    var RevocationContentNotFoundException$ = [ -3, n0, _RCNFE, {
      [_aQE]: [ `RevocationContentNotFound`, 400 ],
      [_e]: _c,
      [_hE]: 400
    }, [ _M ], [ 0 ] ];
    n0_registry.registerError(RevocationContentNotFoundException$, RevocationContentNotFoundException);
    var RevocationIdNotFoundException$ = [ -3, n0, _RINFE, {
      [_aQE]: [ `RevocationIdNotFound`, 400 ],
      [_e]: _c,
      [_hE]: 400
    }, [ _M ], [ 0 ] ];
    n0_registry.registerError(RevocationIdNotFoundException$, RevocationIdNotFoundException);
    var RuleNotFoundException$ = [ -3, n0, _RNFEu, {
      [_aQE]: [ `RuleNotFound`, 400 ],
      [_e]: _c,
      [_hE]: 400
    }, [ _M ], [ 0 ] ];
    n0_registry.registerError(RuleNotFoundException$, RuleNotFoundException);
    var SSLPolicyNotFoundException$ = [ -3, n0, _SSLPNFE, {
      [_aQE]: [ `SSLPolicyNotFound`, 400 ],
      [_e]: _c,
      [_hE]: 400
    }, [ _M ], [ 0 ] ];
    n0_registry.registerError(SSLPolicyNotFoundException$, SSLPolicyNotFoundException);
    var SubnetNotFoundException$ = [ -3, n0, _SNFE, {
      [_aQE]: [ `SubnetNotFound`, 400 ],
      [_e]: _c,
      [_hE]: 400
    }, [ _M ], [ 0 ] ];
    n0_registry.registerError(SubnetNotFoundException$, SubnetNotFoundException);
    var TargetGroupAssociationLimitException$ = [ -3, n0, _TGALE, {
      [_aQE]: [ `TargetGroupAssociationLimit`, 400 ],
      [_e]: _c,
      [_hE]: 400
    }, [ _M ], [ 0 ] ];
    n0_registry.registerError(TargetGroupAssociationLimitException$, TargetGroupAssociationLimitException);
    var TargetGroupNotFoundException$ = [ -3, n0, _TGNFE, {
      [_aQE]: [ `TargetGroupNotFound`, 400 ],
      [_e]: _c,
      [_hE]: 400
    }, [ _M ], [ 0 ] ];
    n0_registry.registerError(TargetGroupNotFoundException$, TargetGroupNotFoundException);
    var TooManyActionsException$ = [ -3, n0, _TMAE, {
      [_aQE]: [ `TooManyActions`, 400 ],
      [_e]: _c,
      [_hE]: 400
    }, [ _M ], [ 0 ] ];
    n0_registry.registerError(TooManyActionsException$, TooManyActionsException);
    var TooManyCertificatesException$ = [ -3, n0, _TMCE, {
      [_aQE]: [ `TooManyCertificates`, 400 ],
      [_e]: _c,
      [_hE]: 400
    }, [ _M ], [ 0 ] ];
    n0_registry.registerError(TooManyCertificatesException$, TooManyCertificatesException);
    var TooManyListenersException$ = [ -3, n0, _TMLE, {
      [_aQE]: [ `TooManyListeners`, 400 ],
      [_e]: _c,
      [_hE]: 400
    }, [ _M ], [ 0 ] ];
    n0_registry.registerError(TooManyListenersException$, TooManyListenersException);
    var TooManyLoadBalancersException$ = [ -3, n0, _TMLBE, {
      [_aQE]: [ `TooManyLoadBalancers`, 400 ],
      [_e]: _c,
      [_hE]: 400
    }, [ _M ], [ 0 ] ];
    n0_registry.registerError(TooManyLoadBalancersException$, TooManyLoadBalancersException);
    var TooManyRegistrationsForTargetIdException$ = [ -3, n0, _TMRFTIE, {
      [_aQE]: [ `TooManyRegistrationsForTargetId`, 400 ],
      [_e]: _c,
      [_hE]: 400
    }, [ _M ], [ 0 ] ];
    n0_registry.registerError(TooManyRegistrationsForTargetIdException$, TooManyRegistrationsForTargetIdException);
    var TooManyRulesException$ = [ -3, n0, _TMRE, {
      [_aQE]: [ `TooManyRules`, 400 ],
      [_e]: _c,
      [_hE]: 400
    }, [ _M ], [ 0 ] ];
    n0_registry.registerError(TooManyRulesException$, TooManyRulesException);
    var TooManyTagsException$ = [ -3, n0, _TMTE, {
      [_aQE]: [ `TooManyTags`, 400 ],
      [_e]: _c,
      [_hE]: 400
    }, [ _M ], [ 0 ] ];
    n0_registry.registerError(TooManyTagsException$, TooManyTagsException);
    var TooManyTargetGroupsException$ = [ -3, n0, _TMTGE, {
      [_aQE]: [ `TooManyTargetGroups`, 400 ],
      [_e]: _c,
      [_hE]: 400
    }, [ _M ], [ 0 ] ];
    n0_registry.registerError(TooManyTargetGroupsException$, TooManyTargetGroupsException);
    var TooManyTargetsException$ = [ -3, n0, _TMTEo, {
      [_aQE]: [ `TooManyTargets`, 400 ],
      [_e]: _c,
      [_hE]: 400
    }, [ _M ], [ 0 ] ];
    n0_registry.registerError(TooManyTargetsException$, TooManyTargetsException);
    var TooManyTrustStoreRevocationEntriesException$ = [ -3, n0, _TMTSREE, {
      [_aQE]: [ `TooManyTrustStoreRevocationEntries`, 400 ],
      [_e]: _c,
      [_hE]: 400
    }, [ _M ], [ 0 ] ];
    n0_registry.registerError(TooManyTrustStoreRevocationEntriesException$, TooManyTrustStoreRevocationEntriesException);
    var TooManyTrustStoresException$ = [ -3, n0, _TMTSE, {
      [_aQE]: [ `TooManyTrustStores`, 400 ],
      [_e]: _c,
      [_hE]: 400
    }, [ _M ], [ 0 ] ];
    n0_registry.registerError(TooManyTrustStoresException$, TooManyTrustStoresException);
    var TooManyUniqueTargetGroupsPerLoadBalancerException$ = [ -3, n0, _TMUTGPLBE, {
      [_aQE]: [ `TooManyUniqueTargetGroupsPerLoadBalancer`, 400 ],
      [_e]: _c,
      [_hE]: 400
    }, [ _M ], [ 0 ] ];
    n0_registry.registerError(TooManyUniqueTargetGroupsPerLoadBalancerException$, TooManyUniqueTargetGroupsPerLoadBalancerException);
    var TrustStoreAssociationNotFoundException$ = [ -3, n0, _TSANFE, {
      [_aQE]: [ `AssociationNotFound`, 400 ],
      [_e]: _c,
      [_hE]: 400
    }, [ _M ], [ 0 ] ];
    n0_registry.registerError(TrustStoreAssociationNotFoundException$, TrustStoreAssociationNotFoundException);
    var TrustStoreInUseException$ = [ -3, n0, _TSIUE, {
      [_aQE]: [ `TrustStoreInUse`, 400 ],
      [_e]: _c,
      [_hE]: 400
    }, [ _M ], [ 0 ] ];
    n0_registry.registerError(TrustStoreInUseException$, TrustStoreInUseException);
    var TrustStoreNotFoundException$ = [ -3, n0, _TSNFE, {
      [_aQE]: [ `TrustStoreNotFound`, 400 ],
      [_e]: _c,
      [_hE]: 400
    }, [ _M ], [ 0 ] ];
    n0_registry.registerError(TrustStoreNotFoundException$, TrustStoreNotFoundException);
    var TrustStoreNotReadyException$ = [ -3, n0, _TSNRE, {
      [_aQE]: [ `TrustStoreNotReady`, 400 ],
      [_e]: _c,
      [_hE]: 400
    }, [ _M ], [ 0 ] ];
    n0_registry.registerError(TrustStoreNotReadyException$, TrustStoreNotReadyException);
    var UnsupportedProtocolException$ = [ -3, n0, _UPE, {
      [_aQE]: [ `UnsupportedProtocol`, 400 ],
      [_e]: _c,
      [_hE]: 400
    }, [ _M ], [ 0 ] ];
    n0_registry.registerError(UnsupportedProtocolException$, UnsupportedProtocolException);
    const errorTypeRegistries = [ _s_registry, n0_registry ];
    var AdministrativeOverride$ = [ 3, n0, _AO, 0, [ _S, _R, _D ], [ 0, 0, 0 ] ];
    var AnomalyDetection$ = [ 3, n0, _AD, 0, [ _Re, _MIE ], [ 0, 0 ] ];
    var DescribeTargetHealthInput$ = [ 3, n0, _DTHI, 0, [ _TGA, _Tar, _In ], [ 0, () => TargetDescriptions, 64 | 0 ], 1 ];
    var DescribeTargetHealthOutput$ = [ 3, n0, _DTHO, 0, [ _THD ], [ () => TargetHealthDescriptions ] ];
    var TargetDescription$ = [ 3, n0, _TDar, 0, [ _Id, _Po, _AZ, _QSI ], [ 0, 1, 0, 0 ], 1 ];
    var TargetHealth$ = [ 3, n0, _TH, 0, [ _S, _R, _D ], [ 0, 0, 0 ] ];
    var TargetHealthDescription$ = [ 3, n0, _THDa, 0, [ _Targ, _HCPe, _TH, _AD, _AO ], [ () => TargetDescription$, 0, () => TargetHealth$, () => AnomalyDetection$, () => AdministrativeOverride$ ] ];
    var TargetDescriptions = [ 1, n0, _TDarg, 0, () => TargetDescription$ ];
    var TargetHealthDescriptions = [ 1, n0, _THD, 0, () => TargetHealthDescription$ ];
    var DescribeTargetHealth$ = [ 9, n0, _DTH, 0, () => DescribeTargetHealthInput$, () => DescribeTargetHealthOutput$ ];
  }
};

export const id = 201;

export const ids = [ 201 ];

export const modules = {
  9323: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      v: () => /* binding */ allSettled
    });
    async function allSettled(reading) {
      const results = await Promise.allSettled(reading);
      for (const result of results) if (result.status === "rejected") throw result.reason;
    }
  },
  5201: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.r(__webpack_exports__);
    __webpack_require__.d(__webpack_exports__, {
      readNames: () => /* binding */ readNames
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
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-resource-groups-tagging-api/dist-es/auth/httpAuthSchemeProvider.js
    const defaultResourceGroupsTaggingAPIHttpAuthSchemeParametersProvider = async (config, context, input) => ({
      operation: (0, getSmithyContext /* getSmithyContext */ .u)(context).operation,
      region: await (0, normalizeProvider /* normalizeProvider */ .t)(config.region)() || (() => {
        throw new Error("expected `region` to be configured for `aws.auth#sigv4`");
      })()
    });
    function createAwsAuthSigv4HttpAuthOption(authParameters) {
      return {
        schemeId: "aws.auth#sigv4",
        signingProperties: {
          name: "tagging",
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
    const defaultResourceGroupsTaggingAPIHttpAuthSchemeProvider = authParameters => {
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
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-resource-groups-tagging-api/dist-es/endpoint/EndpointParameters.js
    const resolveClientEndpointParameters = options => Object.assign(options, {
      useDualstackEndpoint: options.useDualstackEndpoint ?? false,
      useFipsEndpoint: options.useFipsEndpoint ?? false,
      defaultSigningName: "tagging"
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
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-resource-groups-tagging-api/package.json
    const package_namespaceObject = {
      rE: "3.1132.0"
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
    var AwsJson1_1Protocol = __webpack_require__(2848);
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
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-resource-groups-tagging-api/dist-es/endpoint/bdd.js
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
      }, b ] ] ],
      results: [ [ a ], [ a, "Invalid Configuration: FIPS and custom endpoint are not supported" ], [ a, "Invalid Configuration: Dualstack and custom endpoint are not supported" ], [ g, i ], [ "https://tagging-fips.{Region}.{PartitionResult#dualStackDnsSuffix}", i ], [ a, "FIPS and DualStack are enabled, but this partition does not support one or both" ], [ "https://tagging-fips.{Region}.{PartitionResult#dnsSuffix}", i ], [ a, "FIPS is enabled but this partition does not support FIPS" ], [ "https://tagging.{Region}.{PartitionResult#dualStackDnsSuffix}", i ], [ a, "DualStack is enabled but this partition does not support DualStack" ], [ "https://tagging.{Region}.{PartitionResult#dnsSuffix}", i ], [ a, "Invalid Configuration: Missing Region" ] ]
    };
    const root = 2;
    const r = 1e8;
    const nodes = new Int32Array([ -1, 1, -1, 0, 12, 3, 1, 4, r + 11, 2, 5, r + 11, 3, 8, 6, 4, 7, r + 10, 5, r + 8, r + 9, 4, 10, 9, 6, r + 6, r + 7, 5, 11, r + 5, 6, r + 4, r + 5, 3, r + 1, 13, 4, r + 2, r + 3 ]);
    const bdd = BinaryDecisionDiagram /* BinaryDecisionDiagram */ .d.from(nodes, root, _data.conditions, _data.results);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-resource-groups-tagging-api/dist-es/endpoint/endpointResolver.js
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
    var TypeRegistry = __webpack_require__(4700);
    var exceptions = __webpack_require__(1534);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-resource-groups-tagging-api/dist-es/models/ResourceGroupsTaggingAPIServiceException.js
    class ResourceGroupsTaggingAPIServiceException extends exceptions /* ServiceException */ .T {
      constructor(options) {
        super(options);
        Object.setPrototypeOf(this, ResourceGroupsTaggingAPIServiceException.prototype);
      }
    }
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-resource-groups-tagging-api/dist-es/models/errors.js
    class ConcurrentModificationException extends ResourceGroupsTaggingAPIServiceException {
      name="ConcurrentModificationException";
      $fault="client";
      Message;
      constructor(opts) {
        super({
          name: "ConcurrentModificationException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, ConcurrentModificationException.prototype);
        this.Message = opts.Message;
      }
    }
    class ConstraintViolationException extends ResourceGroupsTaggingAPIServiceException {
      name="ConstraintViolationException";
      $fault="client";
      Message;
      constructor(opts) {
        super({
          name: "ConstraintViolationException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, ConstraintViolationException.prototype);
        this.Message = opts.Message;
      }
    }
    class InternalServiceException extends ResourceGroupsTaggingAPIServiceException {
      name="InternalServiceException";
      $fault="server";
      Message;
      constructor(opts) {
        super({
          name: "InternalServiceException",
          $fault: "server",
          ...opts
        });
        Object.setPrototypeOf(this, InternalServiceException.prototype);
        this.Message = opts.Message;
      }
    }
    class InvalidParameterException extends ResourceGroupsTaggingAPIServiceException {
      name="InvalidParameterException";
      $fault="client";
      Message;
      constructor(opts) {
        super({
          name: "InvalidParameterException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidParameterException.prototype);
        this.Message = opts.Message;
      }
    }
    class ThrottledException extends ResourceGroupsTaggingAPIServiceException {
      name="ThrottledException";
      $fault="client";
      Message;
      constructor(opts) {
        super({
          name: "ThrottledException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, ThrottledException.prototype);
        this.Message = opts.Message;
      }
    }
    class PaginationTokenExpiredException extends ResourceGroupsTaggingAPIServiceException {
      name="PaginationTokenExpiredException";
      $fault="client";
      Message;
      constructor(opts) {
        super({
          name: "PaginationTokenExpiredException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, PaginationTokenExpiredException.prototype);
        this.Message = opts.Message;
      }
    }
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-resource-groups-tagging-api/dist-es/schemas/schemas_0.js
    const _CD = "ComplianceDetails";
    const _CME = "ConcurrentModificationException";
    const _CS = "ComplianceStatus";
    const _CVE = "ConstraintViolationException";
    const _ECR = "ExcludeCompliantResources";
    const _GR = "GetResources";
    const _GRI = "GetResourcesInput";
    const _GRO = "GetResourcesOutput";
    const _ICD = "IncludeComplianceDetails";
    const _IPE = "InvalidParameterException";
    const _ISE = "InternalServiceException";
    const _K = "Key";
    const _KWNV = "KeysWithNoncompliantValues";
    const _M = "Message";
    const _MTK = "MissingTagKeys";
    const _NK = "NoncompliantKeys";
    const _PT = "PaginationToken";
    const _PTEE = "PaginationTokenExpiredException";
    const _RARN = "ResourceARN";
    const _RARNL = "ResourceARNList";
    const _RPP = "ResourcesPerPage";
    const _RTF = "ResourceTypeFilters";
    const _RTM = "ResourceTagMapping";
    const _RTML = "ResourceTagMappingList";
    const _T = "Tags";
    const _TE = "ThrottledException";
    const _TF = "TagFilters";
    const _TFL = "TagFilterList";
    const _TFa = "TagFilter";
    const _TL = "TagList";
    const _TPP = "TagsPerPage";
    const _Ta = "Tag";
    const _V = "Value";
    const _Va = "Values";
    const _c = "client";
    const _e = "error";
    const _h = "http";
    const _s = "smithy.ts.sdk.synthetic.com.amazonaws.resourcegroupstaggingapi";
    const _se = "server";
    const n0 = "com.amazonaws.resourcegroupstaggingapi";
    const _s_registry = TypeRegistry /* TypeRegistry */ .O.for(_s);
    var ResourceGroupsTaggingAPIServiceException$ = [ -3, _s, "ResourceGroupsTaggingAPIServiceException", 0, [], [] ];
    _s_registry.registerError(ResourceGroupsTaggingAPIServiceException$, ResourceGroupsTaggingAPIServiceException);
    const n0_registry = TypeRegistry /* TypeRegistry */ .O.for(n0);
    var ConcurrentModificationException$ = [ -3, n0, _CME, {
      [_e]: _c
    }, [ _M ], [ 0 ] ];
    n0_registry.registerError(ConcurrentModificationException$, ConcurrentModificationException);
    var ConstraintViolationException$ = [ -3, n0, _CVE, {
      [_e]: _c
    }, [ _M ], [ 0 ] ];
    n0_registry.registerError(ConstraintViolationException$, ConstraintViolationException);
    var InternalServiceException$ = [ -3, n0, _ISE, {
      [_e]: _se
    }, [ _M ], [ 0 ] ];
    n0_registry.registerError(InternalServiceException$, InternalServiceException);
    var InvalidParameterException$ = [ -3, n0, _IPE, {
      [_e]: _c
    }, [ _M ], [ 0 ] ];
    n0_registry.registerError(InvalidParameterException$, InvalidParameterException);
    var PaginationTokenExpiredException$ = [ -3, n0, _PTEE, {
      [_e]: _c
    }, [ _M ], [ 0 ] ];
    n0_registry.registerError(PaginationTokenExpiredException$, PaginationTokenExpiredException);
    var ThrottledException$ = [ -3, n0, _TE, {
      [_e]: _c
    }, [ _M ], [ 0 ] ];
    n0_registry.registerError(ThrottledException$, ThrottledException);
    const errorTypeRegistries = [ _s_registry, n0_registry ];
    var ComplianceDetails$ = [ 3, n0, _CD, 0, [ _NK, _KWNV, _MTK, _CS ], [ 64 | 0, 64 | 0, 64 | 0, 2 ] ];
    var GetResourcesInput$ = [ 3, n0, _GRI, 0, [ _PT, _TF, _RPP, _TPP, _RTF, _ICD, _ECR, _RARNL ], [ 0, () => TagFilterList, 1, 1, 64 | 0, 2, 2, 64 | 0 ] ];
    var GetResourcesOutput$ = [ 3, n0, _GRO, 0, [ _PT, _RTML ], [ 0, () => ResourceTagMappingList ] ];
    var ResourceTagMapping$ = [ 3, n0, _RTM, 0, [ _RARN, _T, _CD ], [ 0, () => TagList, () => ComplianceDetails$ ] ];
    var Tag$ = [ 3, n0, _Ta, 0, [ _K, _V ], [ 0, 0 ], 2 ];
    var TagFilter$ = [ 3, n0, _TFa, 0, [ _K, _Va ], [ 0, 64 | 0 ] ];
    var ResourceTagMappingList = [ 1, n0, _RTML, 0, () => ResourceTagMapping$ ];
    var TagFilterList = [ 1, n0, _TFL, 0, () => TagFilter$ ];
    var TagList = [ 1, n0, _TL, 0, () => Tag$ ];
    var GetResources$ = [ 9, n0, _GR, {
      [_h]: [ "POST", "/GetResources", 200 ]
    }, () => GetResourcesInput$, () => GetResourcesOutput$ ];
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-resource-groups-tagging-api/dist-es/runtimeConfig.shared.js
    const getRuntimeConfig = config => ({
      apiVersion: "2017-01-26",
      base64Decoder: config?.base64Decoder ?? fromBase64 /* fromBase64 */ .E,
      base64Encoder: config?.base64Encoder ?? toBase64 /* toBase64 */ .n,
      disableHostPrefix: config?.disableHostPrefix ?? false,
      endpointProvider: config?.endpointProvider ?? defaultEndpointResolver,
      extensions: config?.extensions ?? [],
      httpAuthSchemeProvider: config?.httpAuthSchemeProvider ?? defaultResourceGroupsTaggingAPIHttpAuthSchemeProvider,
      httpAuthSchemes: config?.httpAuthSchemes ?? [ {
        schemeId: "aws.auth#sigv4",
        identityProvider: ipc => ipc.getIdentityProvider("aws.auth#sigv4"),
        signer: new AwsSdkSigV4Signer /* AwsSdkSigV4Signer */ .f2
      } ],
      logger: config?.logger ?? new NoOpLogger /* NoOpLogger */ .N,
      protocol: config?.protocol ?? AwsJson1_1Protocol /* AwsJson1_1Protocol */ .T,
      protocolSettings: config?.protocolSettings ?? {
        defaultNamespace: "com.amazonaws.resourcegroupstaggingapi",
        errorTypeRegistries,
        version: "2017-01-26",
        serviceTarget: "ResourceGroupsTaggingAPI_20170126"
      },
      serviceId: config?.serviceId ?? "Resource Groups Tagging API",
      sha256: config?.sha256 ?? Sha256Node /* Sha256Node */ .k,
      urlParser: config?.urlParser ?? parseUrl /* parseUrl */ .D,
      utf8Decoder: config?.utf8Decoder ?? fromUtf8 /* fromUtf8 */ .a,
      utf8Encoder: config?.utf8Encoder ?? toUtf8 /* toUtf8 */ .P
    });
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-resource-groups-tagging-api/dist-es/runtimeConfig.js
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
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-resource-groups-tagging-api/dist-es/auth/httpAuthExtensionConfiguration.js
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
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-resource-groups-tagging-api/dist-es/runtimeExtensions.js
    const resolveRuntimeExtensions = (runtimeConfig, extensions) => {
      const extensionConfiguration = Object.assign((0, region_config_resolver_extensions /* getAwsRegionExtensionConfiguration */ .R)(runtimeConfig), (0, 
      defaultExtensionConfiguration /* getDefaultExtensionConfiguration */ .xA)(runtimeConfig), (0, 
      httpExtensionConfiguration /* getHttpHandlerExtensionConfiguration */ .e)(runtimeConfig), getHttpAuthExtensionConfiguration(runtimeConfig));
      extensions.forEach(extension => extension.configure(extensionConfiguration));
      return Object.assign(runtimeConfig, (0, region_config_resolver_extensions /* resolveAwsRegionExtensionConfiguration */ .$)(extensionConfiguration), (0, 
      defaultExtensionConfiguration /* resolveDefaultRuntimeConfig */ .uv)(extensionConfiguration), (0, 
      httpExtensionConfiguration /* resolveHttpHandlerRuntimeConfig */ .j)(extensionConfiguration), resolveHttpAuthRuntimeConfig(extensionConfiguration));
    };
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-resource-groups-tagging-api/dist-es/ResourceGroupsTaggingAPIClient.js
    class ResourceGroupsTaggingAPIClient extends client /* Client */ .K {
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
          httpAuthSchemeParametersProvider: defaultResourceGroupsTaggingAPIHttpAuthSchemeParametersProvider,
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
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-resource-groups-tagging-api/dist-es/commandBuilder.js
    const command = (0, client_command_builder /* makeBuilder */ .k)(commonParams, "ResourceGroupsTaggingAPI_20170126", "ResourceGroupsTaggingAPIClient", endpoints /* getEndpointPlugin */ .rD);
    const _ep0 = {};
    const _mw0 = (Command, cs, config, o) => [];
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-resource-groups-tagging-api/dist-es/commands/GetResourcesCommand.js
    class GetResourcesCommand extends(command(_ep0, _mw0, "GetResources", GetResources$)){}
    var errors = __webpack_require__(9473);
    var batch = __webpack_require__(1691);
    var values_text = __webpack_require__(808);
    var wire = __webpack_require__(4186);
    var all_settled = __webpack_require__(9323);
    // CONCATENATED MODULE: ./build/evidence/names.js
    const tagging = {
      name: "the Resource Groups Tagging API",
      iamPrefix: "tag",
      Client: ResourceGroupsTaggingAPIClient
    };
    const arnsPerRequest = 100;
    const mostInstances = 2e3;
    async function readNames(targets, access, found) {
      const arns = targets.flatMap(({arn}) => arn !== void 0 && isInstance.test(arn) ? arn : []);
      await (0, all_settled /* allSettled */ .v)((0, batch /* splitIntoBatches */ .t)(arns.slice(0, mostInstances), arnsPerRequest).map(async batch => {
        const answer = await access.send(tagging, "GetResources", (client, options) => client.send(new GetResourcesCommand({
          ResourceARNList: [ ...batch ]
        }), options));
        found((0, wire /* list */ .p_)(answer.ResourceTagMappingList).slice(0, batch.length).flatMap(nameOf));
      }));
      if (arns.length > mostInstances) {
        const [asked, all] = [ mostInstances, arns.length ].map(values_text /* withThousands */ .Cm);
        throw new errors /* WatchError */ .U("TooMany", `only ${asked} of ${all} instances are asked about`);
      }
    }
    const isInstance = /^arn:[\w-]+:ec2:[\w-]+:\d{12}:instance\/i-[0-9a-f]+$/;
    function nameOf(resource) {
      const {ResourceARN, Tags} = (0, wire /* record */ .g1)(resource);
      const id = /:instance\/(i-[0-9a-f]+)$/.exec((0, wire /* text */ .Qq)(ResourceARN) ?? "")?.[1];
      const tag = (0, wire /* list */ .p_)(Tags).map(wire /* record */ .g1).find(({Key}) => Key === "Name");
      const name = (0, wire /* text */ .Qq)(tag?.Value);
      return id === void 0 || name === void 0 ? [] : [ [ id, name ] ];
    }
  }
};

/// What libxml2 finds wrong by a W3C XML Schema: those of its `xmlParserErrors` that validation
/// gives, one for each rule of the standard.
enum XMLSchemaKind: Int {
  case wrongValue = 1824
  case wrongListValue = 1825
  case wrongUnionValue = 1826
  case attributeOfSimpleType = 1827
  case elementInSimpleType = 1828
  case wrongFacet = 1829
  case wrongLength = 1830
  case tooShort = 1831
  case tooLong = 1832
  case lessThanMinimum = 1833
  case moreThanMaximum = 1834
  case notMoreThanLimit = 1835
  case notLessThanLimit = 1836
  case tooManyDigits = 1837
  case tooManyFractionDigits = 1838
  case offPattern = 1839
  case notInEnumeration = 1840
  case notEmpty = 1841
  case elementInSimpleContent = 1842
  case textInElements = 1843
  case undeclaredElement = 1845
  case notNillable = 1847
  case nilWithContent = 1848
  case unknownType = 1851
  case wrongFixedContent = 1858
  case extraAttribute = 1866
  case attributeOffWildcard = 1867
  case lacksAttribute = 1868
  case wrongContent = 1871
  case wrongFixedValue = 1874
  case abstractType = 1876
  case wrongKey = 1877

  /// Whether it says that a value is not of its type, as libxml2 also does where it has said why.
  var isOfType: Bool {
    switch self {
    case .wrongValue, .wrongListValue, .wrongUnionValue: true
    default: false
    }
  }

  /// Whether a value can have no type after that.
  var explainsType: Bool {
    let isOfFacet = (Self.wrongFacet.rawValue...Self.notInEnumeration.rawValue) ~= rawValue
    return switch self {
    case .elementInSimpleType, .elementInSimpleContent, .notNillable: true
    default: isOfFacet || isOfType
    }
  }
}

import CLibXML2

/// libxml2 as a whole: what must be ready before anything else is called.
enum Library {
  /// Prepares libxml2 on first use, whichever thread comes first; afterwards it costs nothing.
  static func start() {
    started
  }

  private static let started: Void = {
    bifolium_start()
    SchemaFiles.register()
  }()
}

/// What libxml2 calls an `xmlChar`: UTF-8, ended by a zero.
typealias CText = UnsafePointer<xmlChar>

extension String {
  /// Copies a text of libxml2; what is not UTF-8 in it becomes U+FFFD.
  init(_ cText: CText) {
    self.init(decodingCString: cText, as: UTF8.self)
  }
}

import CatalogFormat
import JSON
import YAML

/// The parsed content of a file.
enum ForeignDocument {
    case oscalCatalog(JSONValue)
    case oscalProfile(JSONValue)
    /// At least one.
    case benchmarks([XMLElement])
    case tailoring(XMLElement)
    case criteria(YAMLNode)
    case texts(OpenSSFTexts)
    case library(YAMLNode)
    case standard(JSONValue)
    case gemara(YAMLNode)
    case requirements(ReqIFSource)
    case table(CSVTable, from: TableOrigin)

    /// Parses a file. Without a given format, the content decides.
    init(_ file: ImportFile, _ options: ImportOptions) throws(ImportError) {
        let outcome = file.withText { text in
            Result { () throws(ImportError) in try Self.document(file, text, options) }
        }
        self = try outcome.get()
        try check(options, of: file)
    }

    private static func document(
        _ file: ImportFile, _ text: UnsafeRawBufferPointer, _ options: ImportOptions
    ) throws(ImportError) -> ForeignDocument {
        guard text.count <= ImportJob.mostBytes else { throw .tooLarge(file: file.name, limit: ImportJob.mostBytes) }
        let document: ForeignDocument?
        switch options.format {
        case .xlsx: document = try workbook(file, options)
        case nil where XLSXWorkbook.recognises(text):
            document = if let found = try archive(file) { found } else { try workbook(file, options) }
        case .reqif: document = if let found = try archive(file) { found } else { try xml(file) }
        case .cyclonedx: document = try json(file, text)
        case .xccdf: document = try xml(file)
        case .openssf, .ciso, .gemara: document = try yaml(file, text)
        case .csv: document = try table(file, text, options)
        case .oscal, nil:
            switch text.first(where: { !$0.isSpace }) {
            case UInt8(ascii: "{"): document = try json(file, text)
            case UInt8(ascii: "<"): document = try xml(file)
            default: document = try options.format == nil ? tableOrYAML(file, text, options) : yaml(file, text)
            }
        }
        guard let document else {
            throw options.format.map { .notOfFormat(file: file.name, $0) } ?? .unknownFormat(file: file.name)
        }
        if let format = options.format, document.format != format { throw .notOfFormat(file: file.name, format) }
        return document
    }

    /// Refuses options that have no effect, as they are mistakes.
    private func check(_ options: ImportOptions, of file: ImportFile) throws(ImportError) {
        if format != .xccdf && options.profile != nil { throw .unusedOption(file: file.name, .profile) }
        if format != .xccdf && options.benchmark != nil { throw .unusedOption(file: file.name, .benchmark) }
        if ![.csv, .xlsx, .reqif].contains(format) && !options.columns.isEmpty {
            throw .unusedOption(file: file.name, .columns)
        }
        if format != .xlsx && options.sheet != nil { throw .unusedOption(file: file.name, .sheet) }
    }

    private static func json(_ file: ImportFile, _ text: UnsafeRawBufferPointer) throws(ImportError) -> Self? {
        let root = try file.json(text)
        if let oscal = oscal(root) { return oscal }
        if !CycloneDXImporter.standards(of: root).isEmpty { return .standard(root) }
        if root["bomFormat"]?.string == "CycloneDX" { throw .noStandard(file: file.name) }
        return nil
    }

    /// An OSCAL document in JSON, or what one in another form would be in JSON.
    private static func oscal(_ root: JSONValue?) -> Self? {
        if let catalog = root?["catalog"], catalog["metadata"] != nil { return .oscalCatalog(catalog) }
        return root?["profile"].map { .oscalProfile($0) }
    }

    private static func xml(_ file: ImportFile) throws(ImportError) -> Self? {
        let root = try file.xml { parent, name in
            XCCDFImporter.skips(parent: parent, name: name) || OSCALTree.skips(parent: parent, name: name)
        }
        if let oscal = oscal(OSCALTree.json(root)) { return oscal }
        if XCCDFNames.isTailoring(root) { return .tailoring(root) }
        if ReqIFContent.recognises(root) { return .requirements(ReqIFSource(root: root)) }
        let benchmarks = XCCDFNames.benchmarks(in: root)
        return benchmarks.isEmpty ? nil : .benchmarks(benchmarks)
    }

    private static func tableOrYAML(
        _ file: ImportFile, _ text: UnsafeRawBufferPointer, _ options: ImportOptions
    ) throws(ImportError) -> Self? {
        if CSVTable.separator(of: text, mappings: options.columns) != nil || !options.columns.isEmpty {
            return try table(file, text, options)
        }
        let document: Self?
        do throws(ImportError) {
            document = try yaml(file, text)
        } catch {
            // Not YAML, but looks like a table: one with unknown columns.
            guard let table = try looksLikeTable(text) ? table(file, text, options) : nil else { throw error }
            return table
        }
        if document == nil && looksLikeTable(text) { return try table(file, text, options) }
        return document
    }

    /// Whether a text looks like a table, whatever its columns and encoding.
    private static func looksLikeTable(_ text: UnsafeRawBufferPointer) -> Bool {
        CSVText.isUTF16(text) || CSVText.namesSeparator(text) || CSVTable.likelySeparator(of: text) != nil
    }

    private static func yaml(_ file: ImportFile, _ text: UnsafeRawBufferPointer) throws(ImportError) -> Self? {
        let root = try file.yaml(text)
        if root.member("catalog")?.member("metadata") != nil || root.member("profile")?.member("imports") != nil {
            return oscal(OSCALTree.json(root))
        }
        if CISOImporter.framework(of: root) != nil { return .library(root) }
        // Many CISO Assistant libraries contain only mappings or matrices.
        if root.member("urn") != nil, let objects = root.member("objects") {
            throw .noFramework(file: file.name, found: objects.ordered.map(\.name))
        }
        if GemaraImporter.recognises(root) { return .gemara(root) }
        if let texts = OpenSSFTexts(root) { return .texts(texts) }
        return OpenSSFImporter.recognises(root) ? .criteria(root) : nil
    }

    private static func table(
        _ file: ImportFile, _ bytes: UnsafeRawBufferPointer, _ options: ImportOptions
    ) throws(ImportError) -> Self {
        guard let text = CSVText(bytes) else {
            throw .faulty(file: file.name, line: nil, column: nil, .syntax("not UTF-8"))
        }
        let rows = try CSVReader.rows(text, of: file) { bytes in
            CSVTable.separator(of: bytes, mappings: options.columns) ?? CSVTable.likelySeparator(of: bytes)
        }
        let table = try CSVTable(rows, of: file, mappings: options.columns)
        return .table(table, from: .text(windowsLine: text.windowsLine))
    }

    private static func archive(_ file: ImportFile) throws(ImportError) -> Self? {
        try ReqIFSource(archive: file).map { .requirements($0) }
    }

    private static func workbook(_ file: ImportFile, _ options: ImportOptions) throws(ImportError) -> Self {
        let found = try XLSXTable.found(file, options)
        return .table(found.table, from: found.origin)
    }

    /// Its format.
    var format: ImportFormat {
        switch self {
        case .oscalCatalog, .oscalProfile: .oscal
        case .benchmarks, .tailoring: .xccdf
        case .criteria, .texts: .openssf
        case .library: .ciso
        case .standard: .cyclonedx
        case .gemara: .gemara
        case .requirements: .reqif
        case .table(_, let origin): origin.format
        }
    }

    /// Whether it contains criteria.
    var isCatalog: Bool {
        switch self {
        case .oscalProfile, .tailoring, .texts: false
        case .gemara(let root): GemaraImporter.hasControls(root)
        case .oscalCatalog, .benchmarks, .criteria, .library, .standard, .requirements, .table: true
        }
    }

    /// The OSCAL profile; nil for anything else.
    var profile: JSONValue? { if case .oscalProfile(let root) = self { root } else { nil } }

    /// The XCCDF tailoring; nil for anything else.
    var tailoring: XMLElement? { if case .tailoring(let root) = self { root } else { nil } }

    /// The OpenSSF texts; nil for anything else.
    var texts: OpenSSFTexts? { if case .texts(let texts) = self { texts } else { nil } }

    /// The part of a Gemara catalogue; nil for anything else.
    var gemara: YAMLNode? { if case .gemara(let root) = self { root } else { nil } }

    /// Whether it complements a catalogue in another file. Gemara divides its controls among files.
    func belongs(to catalog: ForeignDocument) -> Bool {
        format == catalog.format && (!isCatalog || format == .gemara)
    }
}

extension ImportError {
    /// The error for a fault in XML.
    init(_ fault: XMLParser.Fault, in file: String) {
        switch fault {
        case .syntax(let line, let problem): self = .faulty(file: file, line: line, column: nil, .syntax(problem))
        case .encoding(let name): self = .encoding(file: file, name)
        case .documentType(let line): self = .documentType(file: file, line: line)
        case .tooDeep: self = .tooDeep(file: file)
        case .tooManyAttributes(let line):
            self = .tooMany(.attributes, file: file, line: line, limit: XMLOutline.mostAttributes)
        case .tooManyNamespaces(let line):
            self = .tooMany(.namespaces, file: file, line: line, limit: XMLOutline.mostNamespaces)
        case .tooManyNames: self = .tooMany(.names, file: file, line: nil, limit: XMLTreeBuilder.mostNames)
        case .noLibrary: self = .noXML
        }
    }
}

extension UInt8 {
    /// Whether it is a blank, a tab or a line end.
    var isSpace: Bool {
        self == UInt8(ascii: " ") || (UInt8(ascii: "\t")...UInt8(ascii: "\r")).contains(self)
    }
}

import CatalogFormat
import JSON
import YAML

/// A file as what its content shows it to be.
enum ForeignDocument {
    case oscalCatalog(JSONValue)
    case oscalProfile(JSONValue)
    case benchmark(XMLElement)
    case criteria(YAMLNode)
    case texts(OpenSSFTexts)
    case library(YAMLNode)
    case table(CSVTable)

    /// Reads a file; where its form is not said, what it begins with decides.
    init(_ file: ImportFile, as format: ImportFormat?) throws(ImportError) {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let outcome = file.bytes.withUnsafeBytes { bytes in
            let text = UnsafeRawBufferPointer(rebasing: bytes.dropFirst(bytes.starts(with: mark) ? mark.count : 0))
            return Result { () throws(ImportError) in try Self.document(file, text, format) }
        }
        self = try outcome.get()
    }

    private static func document(
        _ file: ImportFile, _ text: UnsafeRawBufferPointer, _ format: ImportFormat?
    ) throws(ImportError) -> ForeignDocument {
        guard text.count <= ImportJob.mostBytes else { throw .tooLarge(file: file.name, limit: ImportJob.mostBytes) }
        let first = text.first { !$0.isSpace }
        let document: ForeignDocument?
        switch format {
        case .oscal: document = try json(file, text)
        case .xccdf: document = try xml(file)
        case .openssf, .ciso: document = try yaml(file, text)
        case .csv: document = try table(file, text, CSVTable.separator(of: text) ?? UInt8(ascii: ","))
        case nil:
            if first == UInt8(ascii: "{") {
                document = try json(file, text)
            } else if first == UInt8(ascii: "<") {
                document = try xml(file)
            } else if let separator = CSVTable.separator(of: text) {
                document = try table(file, text, separator)
            } else {
                document = try yaml(file, text)
            }
        }
        guard let document else {
            throw format.map { .notOfFormat(file: file.name, $0) } ?? .unknownFormat(file: file.name)
        }
        if let format, document.format != format { throw .notOfFormat(file: file.name, format) }
        return document
    }

    private static func json(_ file: ImportFile, _ text: UnsafeRawBufferPointer) throws(ImportError) -> Self? {
        do throws(JSONSyntaxError) {
            let root = try JSONParser().parse(text)
            if let catalog = root["catalog"], catalog["metadata"] != nil { return .oscalCatalog(catalog) }
            return root["profile"].map { .oscalProfile($0) }
        } catch {
            let before = text.prefix(error.offset)
            let line = before.reduce(1) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
            let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
            throw .faulty(
                file: file.name, line: line, column: before[start...].count + 1, .syntax(error.problem))
        }
    }

    private static func xml(_ file: ImportFile) throws(ImportError) -> Self? {
        do throws(XMLParser.Fault) {
            return XCCDFImporter.benchmark(in: try XMLParser.xml(file.bytes, skips: XCCDFImporter.skips)).map {
                .benchmark($0)
            }
        } catch {
            switch error {
            case .syntax(let line, let problem):
                throw .faulty(file: file.name, line: line, column: nil, .syntax(problem))
            case .encoding(let name): throw .encoding(file: file.name, name)
            case .documentType(let line): throw .documentType(file: file.name, line: line)
            case .tooDeep: throw .tooDeep(file: file.name)
            case .tooManyAttributes(let line):
                throw .tooMany(.attributes, file: file.name, line: line, limit: XMLOutline.mostAttributes)
            case .tooManyNamespaces(let line):
                throw .tooMany(.namespaces, file: file.name, line: line, limit: XMLOutline.mostNamespaces)
            case .tooManyNames:
                throw .tooMany(.names, file: file.name, line: nil, limit: XMLTreeBuilder.mostNames)
            case .noLibrary: throw .noXML
            }
        }
    }

    private static func yaml(_ file: ImportFile, _ text: UnsafeRawBufferPointer) throws(ImportError) -> Self? {
        guard text.count <= CatalogReader.mostYAML else {
            throw .tooLarge(file: file.name, limit: CatalogReader.mostYAML)
        }
        do throws(YAMLFault) {
            let root = try YAMLNode(text)
            if CISOImporter.framework(of: root) != nil { return .library(root) }
            if let texts = OpenSSFTexts(root) { return .texts(texts) }
            return OpenSSFImporter.recognises(root) ? .criteria(root) : nil
        } catch {
            let (line, column) = (error.place.map { Int($0.line) }, error.place.map { Int($0.column) })
            throw .faulty(file: file.name, line: line, column: column, .init(error.problem))
        }
    }

    private static func table(
        _ file: ImportFile, _ text: UnsafeRawBufferPointer, _ separator: UInt8
    ) throws(ImportError) -> Self? {
        guard String(validating: text, as: UTF8.self) != nil else {
            throw .faulty(file: file.name, line: nil, column: nil, .syntax("not UTF-8"))
        }
        do throws(CSVReader.Fault) {
            return CSVTable(try CSVReader.rows(text, separator: separator)).map { .table($0) }
        } catch {
            switch error {
            case .quotation(let line):
                throw .quotation(file: file.name, line: line)
            case .tooManyColumns:
                throw .tooMany(.columns, file: file.name, line: nil, limit: CSVReader.mostColumns)
            }
        }
    }

    /// The form of it.
    var format: ImportFormat {
        switch self {
        case .oscalCatalog, .oscalProfile: .oscal
        case .benchmark: .xccdf
        case .criteria, .texts: .openssf
        case .library: .ciso
        case .table: .csv
        }
    }

    /// Whether it holds criteria itself.
    var isCatalog: Bool {
        switch self {
        case .oscalProfile, .texts: false
        default: true
        }
    }

    /// The profile that it is; nil for anything else.
    var profile: JSONValue? { if case .oscalProfile(let root) = self { root } else { nil } }

    /// The texts that it is; nil for anything else.
    var texts: OpenSSFTexts? { if case .texts(let texts) = self { texts } else { nil } }

    /// Whether it adds something to a catalogue of another file.
    func belongs(to catalog: ForeignDocument) -> Bool { !isCatalog && format == catalog.format }
}

extension UInt8 {
    fileprivate var isSpace: Bool {
        self == UInt8(ascii: " ") || (UInt8(ascii: "\t")...UInt8(ascii: "\r")).contains(self)
    }
}

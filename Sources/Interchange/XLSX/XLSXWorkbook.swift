import ZIP

/// A workbook of Excel: its sheets, and what their cells refer to. Source: ECMA-376, SpreadsheetML.
struct XLSXWorkbook {
    /// A sheet, whose cells are read when they are needed.
    struct Sheet {
        let name: String
        let isHidden: Bool
        fileprivate let part: Relationship

        /// The path of its part of the workbook, which other sheets can name too.
        var path: String { part.path }
    }

    let sheets: [Sheet]
    private let file: ImportFile
    private let archive: ZIPArchive
    private let context: XLSXSheet.Context

    /// The limit on the parts that describe the workbook, in bytes.
    private static let mostOfParts = 4 << 20
    /// The limit on the text of a sheet, and on one part, for any file, in bytes.
    private static let least = 8 << 20

    /// Whether a file is a ZIP archive, as a workbook is, or an old workbook or one with a password.
    static func recognises(_ bytes: some Collection<UInt8>) -> Bool {
        ZIPArchive.recognises(bytes) || isCompoundFile(bytes)
    }

    /// Whether a file is one of Excel before 2007, or encrypted. Source: Compound File Binary Format.
    private static func isCompoundFile(_ bytes: some Collection<UInt8>) -> Bool {
        bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
    }

    /// Reads everything but the sheets.
    init(_ file: ImportFile) throws(ImportError) {
        guard ZIPArchive.recognises(file.bytes) else { throw .noWorkbook(file: file.name) }
        self.file = file
        let small = ZIPArchive(file.bytes, limit: Self.mostOfParts + file.bytes.count)
        // How a package names its main part.
        let package = Self.relationships(try Self.part("_rels/.rels", of: small, file), from: "")
        guard let main = package.first(where: { $0.kind == "officeDocument" })?.path else {
            throw .noWorkbook(file: file.name)
        }
        let (folder, name) = Self.split(main)
        let parts = try Self.parts([main, "\(folder)_rels/\(name).rels"], of: small, file)
        guard let root = try Self.element(parts[main], file), root.name == "workbook" else {
            throw .noWorkbook(file: file.name)
        }
        let related = Self.relationships(try Self.element(parts["\(folder)_rels/\(name).rels"], file), from: folder)
        let worksheets = Dictionary(
            related.filter { $0.kind == "worksheet" }.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        sheets = (root.element("sheets")?.elements("sheet") ?? []).compactMap { sheet in
            guard let part = worksheets[sheet["id"]] else { return nil }
            return Sheet(name: sheet["name"] ?? "", isHidden: sheet["state"] ?? "visible" != "visible", part: part)
        }
        archive = ZIPArchive(file.bytes, limit: Self.least + 4 * file.bytes.count)
        let styles = related.first { $0.kind == "styles" }?.path
        let strings = related.first { $0.kind == "sharedStrings" }?.path
        context = XLSXSheet.Context(
            strings: try Self.strings(strings, of: archive, file),
            dates: XLSXDates(
                styles: try styles.flatMap { path throws(ImportError) in try Self.part(path, of: small, file) },
                startsIn1904: ["1", "true"].contains(root.element("workbookPr")?["date1904"])),
            mostBytes: archive.limit)
    }

    /// The rows of a sheet, and the cells whose formulas have no result.
    func rows(of sheet: Sheet) throws(ImportError) -> (rows: CSVRows, formulas: [String]) {
        guard let bytes = try Self.parts([sheet.path], of: archive, file)[sheet.path] else {
            throw .noWorkbook(file: file.name)
        }
        let merges = XLSXMerges()
        if XLSXMerges.areIn(bytes) { try Self.stream(bytes, to: merges, file) }
        let cells = XLSXSheet(context, merges: merges, file: file.name)
        try Self.stream(bytes, to: cells, file)
        if let fault = cells.fault { throw fault }
        return (cells.rows, cells.formulas)
    }

    private static func strings(
        _ path: String?, of archive: ZIPArchive, _ file: ImportFile
    ) throws(ImportError) -> XLSXStrings {
        let strings = XLSXStrings()
        guard let path, let bytes = try parts([path], of: archive, file)[path] else { return strings }
        try stream(bytes, to: strings, file)
        return strings
    }

    private static func stream(
        _ bytes: [UInt8], to receiver: some XMLReceiver, _ file: ImportFile
    ) throws(ImportError) {
        do throws(XMLParser.Fault) { try XMLParser.stream(bytes, to: receiver) } catch {
            throw ImportError(error, in: file.name)
        }
    }

    private static func parts(
        _ names: Set<String>, of archive: ZIPArchive, _ file: ImportFile
    ) throws(ImportError) -> [String: [UInt8]] {
        do throws(ZIPArchive.Fault) { return try archive.files(names) } catch {
            throw ImportError(error, in: file.name, limit: archive.limit)
        }
    }

    private static func part(
        _ name: String, of archive: ZIPArchive, _ file: ImportFile
    ) throws(ImportError) -> XMLElement? {
        try element(parts([name], of: archive, file)[name], file)
    }

    private static func element(_ bytes: [UInt8]?, _ file: ImportFile) throws(ImportError) -> XMLElement? {
        guard let bytes else { return nil }
        do throws(XMLParser.Fault) { return try XMLParser.xml(bytes) } catch { throw ImportError(error, in: file.name) }
    }

    /// A reference from one part of a package to another.
    fileprivate struct Relationship {
        let id: String?
        /// The last part of its type's address, which is different for each edition of the standard.
        let kind: String
        /// The folder of the part that has it, with a slash at its end.
        let folder: String
        let target: String

        /// Not stored, as a long folder before each of many targets would fill any memory.
        var path: String { target.hasPrefix("/") ? String(target.dropFirst()) : folder + target }
    }

    /// - Parameter folder: of the part that has the relationships, with a slash at its end.
    private static func relationships(_ root: XMLElement?, from folder: String) -> [Relationship] {
        (root?.elements("Relationship") ?? []).compactMap { element in
            guard let target = element["Target"], let kind = element["Type"]?.split(separator: "/").last else {
                return nil
            }
            return Relationship(id: element["Id"], kind: String(kind), folder: folder, target: target)
        }
    }

    /// The folder of a path, with a slash at its end, and the name.
    private static func split(_ path: String) -> (folder: String, name: String) {
        guard let slash = path.lastIndex(of: "/") else { return ("", path) }
        return (String(path[...slash]), String(path[path.index(after: slash)...]))
    }
}

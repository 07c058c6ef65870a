/// The file of a profile, as somebody wrote it. ``ProfileReader`` makes a profile of it.
public struct ProfileFile: Hashable, Sendable {
    /// The formats that profiles are written in.
    public enum Form: String, CaseIterable, Hashable, Sendable {
        /// Written by people; assumed unless the file's name says otherwise.
        case yaml
        /// Written by programs.
        case json
    }

    /// The largest profile, in bytes.
    public static let mostBytes = 8 << 20

    /// Its name in faults.
    public let name: String
    /// The format that it is written in.
    public let form: Form
    /// The content, untrusted.
    public let bytes: [UInt8]

    /// The file with this content.
    public init(name: String, form: Form, bytes: [UInt8]) {
        self.name = name
        self.form = form
        self.bytes = bytes
    }

    /// Reads a plain file. It is JSON if its name ends in `.json`, and YAML otherwise.
    ///
    /// - Throws: `CatalogError`.
    public init(path: String) throws(CatalogError) {
        let isFolder = path.hasSuffix("/")
        let name = isFolder ? path : String(path.split(separator: "/", omittingEmptySubsequences: false).last ?? "")
        let source = CatalogSource.folder(String(path.dropLast(name.count)))
        do throws(CatalogSource.Failure) {
            bytes = try source.read(name, Self.mostBytes)
        } catch {
            throw CatalogError(error, of: path, limit: Self.mostBytes)
        }
        self.name = path
        form = name.lowercased().hasSuffix(".json") ? .json : .yaml
    }
}

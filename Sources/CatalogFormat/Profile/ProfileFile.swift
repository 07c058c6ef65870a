/// The file of a profile, as somebody wrote it.
public struct ProfileFile: Hashable, Sendable {
    /// How profiles are written.
    public enum Form: String, CaseIterable, Hashable, Sendable {
        /// What people write, and every file whose name does not say otherwise.
        case yaml
        /// What programs write.
        case json
    }

    /// The most that is read of a profile, in bytes.
    public static let mostBytes = 8 << 20

    /// What to call it in faults.
    public let name: String
    /// How it is written.
    public let form: Form
    /// The content, untrusted.
    public let bytes: [UInt8]

    /// A file that has been read already.
    public init(name: String, form: Form, bytes: [UInt8]) {
        self.name = name
        self.form = form
        self.bytes = bytes
    }

    /// Reads a plain file, which is JSON if its name ends so, and YAML otherwise.
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

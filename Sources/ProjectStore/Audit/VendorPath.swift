import JSON

/// Where the vendor's directory was when an auditor last worked: `sessions/.vendor.json`.
///
/// It is for convenience only, and believed only in the very directory in which it was written, so that no directory
/// from somebody else leads anywhere.
enum VendorPath {
    private static let path = "\(Sessions.folder)/.vendor.json"
    private static let temporary = "\(Sessions.folder)/.vendor.json.new"
    private static let largest = 1 << 16

    static func save(_ vendor: String, in storage: any Storage) throws(StorageError) {
        guard let identity = storage.identity(of: "") else { return }
        var writer = JSONWriter(pretty: true)
        writer.object { file in
            file.member("path", vendor)
            file.member("directory", identity.name)
        }
        try storage.ensureFolder(Sessions.folder)
        try storage.replace(path, with: writer.bytes + [0x0A], through: temporary)
    }

    /// The path; nil if there is none that can be believed.
    static func read(in storage: any ReadableStorage) -> String? {
        guard let bytes = try? storage.bytes(of: path, limit: largest), let file = try? JSONParser().parse(bytes),
            let identity = storage.identity(of: ""), file["directory"]?.string == identity.name
        else { return nil }
        return file["path"]?.string
    }
}

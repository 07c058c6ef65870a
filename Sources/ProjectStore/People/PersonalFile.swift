import AssessmentModel
import JSON

/// A small JSON file that only one writer writes, named after the writer.
struct PersonalFile {
    private static let ending = ".json"
    /// More than anybody types.
    private static let largest = 4 << 20

    let writer: WriterID
    private let folder: String

    init(_ writer: WriterID, in folder: String) {
        self.writer = writer
        self.folder = folder
    }

    /// The file with this name; nil if it is not a writer's.
    init?(_ name: String, in folder: String) {
        guard name.hasSuffix(Self.ending), let writer = WriterID(validating: String(name.dropLast(Self.ending.count)))
        else { return nil }
        self.init(writer, in: folder)
    }

    var path: String { "\(folder)/\(writer)\(Self.ending)" }

    /// All writers' files in a folder, by writer.
    static func all(in folder: String, of storage: any ReadableStorage) throws(StorageError) -> [PersonalFile] {
        try storage.names(in: folder).sorted().compactMap { PersonalFile($0, in: folder) }
    }

    /// - Parameter isDurable: whether to wait until the content would survive a power cut.
    func save(_ bytes: [UInt8], in storage: any Storage, isDurable: Bool = true) throws(StorageError) {
        try storage.ensureFolder(folder)
        let temporary = "\(folder)/.\(writer).new"
        if isDurable {
            try storage.replace(path, with: bytes, through: temporary)
        } else {
            try storage.replaceAtEase(path, with: bytes, through: temporary)
        }
    }

    /// The damage that keeps the file from being read; nil if there is none.
    func damage(in storage: any ReadableStorage) -> Damage? {
        do throws(StorageError) {
            let bytes = try storage.bytes(of: path, limit: Self.largest)
            do throws(JSONSyntaxError) {
                _ = try JSONParser().parse(bytes)
                return nil
            } catch {
                return Damage(.notJSON(error), file: path)
            }
        } catch {
            return Damage(error, file: path)
        }
    }

    /// What the closure makes of the file; nil if it is gone or malformed. Nothing in such a file is worth stopping
    /// for.
    func read<Value>(in storage: any ReadableStorage, _ value: (JSONValue) -> Value?) -> Value? {
        guard let bytes = try? storage.bytes(of: path, limit: Self.largest),
            let json = try? JSONParser().parse(bytes)
        else { return nil }
        return value(json)
    }
}

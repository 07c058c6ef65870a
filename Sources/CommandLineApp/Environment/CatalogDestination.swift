import AssessmentModel
import CatalogFormat
import Glibc
import ProjectStore

/// The file or directory that an import writes.
struct CatalogDestination {
    /// Why nothing was written.
    enum Failure: Error {
        case exists(path: String)
        /// Larger than the reader accepts in this format; in bytes.
        case tooLarge(limit: Int)
        case cannotWrite(path: String, code: Int32)
    }

    private let path: String

    init(_ path: String) { self.path = path }

    /// Writes the catalogue, replacing each file atomically: if that fails, the old file remains.
    func write(_ catalog: Catalog, overwrites: Bool) throws(Failure) {
        if path.hasSuffix("/") || FolderListing.isFolder(path) {
            try write(CatalogWriter.folder(catalog), overwrites: overwrites)
        } else if path.lowercased().hasSuffix(".json") {
            let bytes = CatalogWriter.json(catalog)
            guard bytes.count <= CatalogReader.mostJSON else { throw .tooLarge(limit: CatalogReader.mostJSON) }
            try write(bytes, overwrites: overwrites)
        } else {
            let bytes = CatalogWriter.yaml(catalog)
            guard bytes.count <= CatalogReader.mostYAML else { throw .tooLarge(limit: CatalogReader.mostYAML) }
            try write(bytes, overwrites: overwrites)
        }
    }

    /// Writes a profile: JSON if the name ends in `.json`, YAML otherwise.
    func write(_ profile: Profile, overwrites: Bool) throws(Failure) {
        let isJSON = path.lowercased().hasSuffix(".json")
        let bytes = isJSON ? ProfileWriter.json(profile) : ProfileWriter.yaml(profile)
        guard bytes.count <= ProfileFile.mostBytes else { throw .tooLarge(limit: ProfileFile.mostBytes) }
        try write(bytes, overwrites: overwrites)
    }

    /// Writes the content of one file.
    func write(_ bytes: [UInt8], overwrites: Bool) throws(Failure) {
        let name = String(path.split(separator: "/").last ?? "")
        let folder = String(path.dropLast(name.count))
        do throws(StorageError) {
            let storage = try DirectoryStorage(folder.isEmpty ? "." : folder)
            Self.removeLeftovers(of: name, in: storage)
            try check(name, in: storage, overwrites: overwrites)
            try storage.replace(name, with: bytes, through: Self.temporary(name))
        } catch {
            throw failure(error, in: folder)
        }
    }

    private func write(_ files: [CatalogWriter.File], overwrites: Bool) throws(Failure) {
        guard files.reduce(0, { $0 + $1.bytes.count }) <= CatalogReader.mostYAML else {
            throw .tooLarge(limit: CatalogReader.mostYAML)
        }
        let folder = path.hasSuffix("/") ? path : path + "/"
        if !FolderListing.isFolder(path), mkdir(path, 0o777) != 0 { throw .cannotWrite(path: path, code: errno) }
        do throws(StorageError) {
            let storage = try DirectoryStorage(path)
            for file in files {
                Self.removeLeftovers(of: file.name, in: storage)
                try check(file.name, in: storage, overwrites: overwrites)
            }
            // The file that refers to the others comes last, so it never refers to a missing one.
            for file in files.dropFirst() + files.prefix(1) {
                try storage.replace(file.name, with: file.bytes, through: Self.temporary(file.name))
            }
        } catch {
            throw failure(error, in: folder)
        }
    }

    private static func temporary(_ name: String) -> String { prefix(name) + "\(getpid())" + suffix }
    private static func prefix(_ name: String) -> String { ".\(name.prefix(64))." }
    private static let suffix = ".new"

    private static func removeLeftovers(of name: String, in storage: DirectoryStorage) {
        Leftovers.removeFiles(in: storage, prefix: prefix(name), suffix: suffix)
    }

    private func check(_ name: String, in storage: DirectoryStorage, overwrites: Bool) throws(StorageError) {
        if !overwrites, try storage.status(of: name) != nil { throw StorageError(name, .system(EEXIST)) }
    }

    private func failure(_ error: StorageError, in folder: String) -> Failure {
        let path = error.path == folder ? folder : folder + error.path
        return error.code == EEXIST ? .exists(path: path) : .cannotWrite(path: path, code: error.code)
    }
}

/// Reads folders of the file system.
enum FolderListing {
    /// Whether the path is a folder.
    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// The size of a plain file in bytes; nil for anything else.
    static func size(ofFile path: String) -> Int? {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int(status.st_size)
    }

    /// The names in a folder; empty if it cannot be read.
    static func names(in folder: String) -> [String] {
        (try? DirectoryStorage(folder)).flatMap { try? $0.names(in: "") } ?? []
    }
}

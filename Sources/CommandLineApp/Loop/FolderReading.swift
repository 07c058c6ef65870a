import AssessmentModel
import Glibc
import ProjectStore
import Screens

/// Reads what is in a folder in steps that are short enough for an event loop, for the file browser.
///
/// Links are followed, as they are when a file is attached. Nothing is opened but the folder.
struct FolderReading: ~Copyable {
    /// The most entries of a folder that are listed.
    static let mostEntries = 100_000
    /// The number of entries that one step reads.
    private static let atOnce = 2_000

    /// The folder, from the root and without links.
    let path: String
    private let stream: OpaquePointer
    private var entries: [FolderContents.Entry] = []
    private let most: Int

    /// - Parameter most: the most entries that are listed.
    /// - Throws: why the folder cannot be read.
    init(_ folder: String, most: Int = Self.mostEntries) throws(SystemError) {
        let resolved = FileNames.withCString(folder) { realpath($0, nil) }
        guard let resolved else { throw SystemError(code: errno) }
        defer { free(resolved) }
        guard let stream = opendir(resolved) else { throw SystemError(code: errno) }
        path = FileNames.text(
            UnsafeBufferPointer(start: resolved, count: strlen(resolved)).map { UInt8(bitPattern: $0) })
        self.stream = stream
        self.most = most
    }

    deinit { closedir(stream) }

    /// An error of the operating system.
    struct SystemError: Error {
        let code: Int32
    }

    /// Reads on; returns what is in the folder once that is known.
    mutating func step() -> FolderContents? {
        for _ in 0..<Self.atOnce {
            guard let entry = readdir(stream) else { return listing(isCut: false) }
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
            guard name != [0x2E], name != [0x2E, 0x2E] else { continue }
            if entries.count == most { return listing(isCut: true) }
            entries.append(self.entry(FileNames.text(name)))
        }
        return nil
    }

    private func listing(isCut: Bool) -> FolderContents {
        FolderContents(path: path, shown: FileNames.readable(path), entries: entries, isCut: isCut)
    }

    private func entry(_ name: String) -> FolderContents.Entry {
        var status = stat()
        let isKnown = FileNames.withCString(name) { fstatat(dirfd(stream), $0, &status, 0) } == 0
        let kind: FolderContents.Entry.Kind =
            switch status.st_mode & S_IFMT {
            case S_IFDIR where isKnown: .folder
            case S_IFREG where isKnown: .file(bytes: Int(status.st_size))
            default: .other
            }
        let modified = isKnown ? Timestamp(milliseconds: Int64(status.st_mtim.tv_sec).multipliedSafely(by: 1_000)) : nil
        return FolderContents.Entry(name: name, shown: FileNames.readable(name), kind: kind, modified: modified)
    }
}

extension Int64 {
    /// A file system may have any time on record.
    fileprivate func multipliedSafely(by factor: Int64) -> Int64 {
        let (product, isTooMuch) = multipliedReportingOverflow(by: factor)
        return isTooMuch ? 0 : product
    }
}

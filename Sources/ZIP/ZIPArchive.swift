import CArchive

/// Reads files from a ZIP archive in memory.
package struct ZIPArchive {
    /// Why reading fails.
    package enum Fault: Error {
        /// It is not a ZIP archive, or damaged, or encrypted.
        case faulty
        /// The files together are larger than allowed.
        case tooLarge
        /// libarchive is not installed.
        case noLibrary
    }

    private let bytes: [UInt8]
    /// The limit on all files that are read at once, in bytes. An archive of a few bytes can contain files of any size.
    package let limit: Int

    package init(_ bytes: [UInt8], limit: Int) {
        self.bytes = bytes
        self.limit = limit
    }

    /// Whether bytes start like a ZIP archive. Source: PKWARE's APPNOTE, the local file header.
    package static func recognises(_ bytes: some Collection<UInt8>) -> Bool { bytes.starts(with: [0x50, 0x4B, 3, 4]) }

    private struct Reading {
        let isWanted: (String) -> Bool
        let limit: Int
        var files: [String: [UInt8]] = [:]
        /// The names of the files that are not wanted.
        var others: [String] = []
        /// The file that is being read.
        var name = ""
        var count = 0

        mutating func begin(_ name: String) -> Bool {
            // If a name occurs twice, the first file counts.
            guard isWanted(name), files[name] == nil else {
                others.append(name)
                return false
            }
            self.name = name
            files[name] = []
            return true
        }

        mutating func add(_ piece: UnsafeRawBufferPointer) -> Bool {
            count += piece.count
            guard count <= limit else { return false }
            files[name]?.append(contentsOf: piece)
            return true
        }
    }

    /// The content of the files with these names, without those that do not exist.
    ///
    /// - Throws: `Fault`.
    package func files(_ names: Set<String>) throws(Fault) -> [String: [UInt8]] {
        try files { names.contains($0) }.wanted
    }

    /// The content of the files whose names are wanted, and the names of the others.
    ///
    /// - Throws: `Fault`.
    package func files(
        where isWanted: @escaping (_ name: String) -> Bool
    ) throws(Fault) -> (wanted: [String: [UInt8]], others: [String]) {
        var reading = Reading(isWanted: isWanted, limit: limit)
        let outcome = withUnsafeMutablePointer(to: &reading) { reading in
            bytes.withUnsafeBytes { bytes in
                guard let start = bytes.baseAddress else { return carchive_faulty }
                return carchive_read_zip(start, bytes.count, Self.handlers, reading)
            }
        }
        switch outcome {
        case carchive_complete: return (reading.files, reading.others)
        case carchive_ended: throw .tooLarge
        case carchive_no_library: throw .noLibrary
        default: throw .faulty
        }
    }

    private static var handlers: carchive_handlers {
        carchive_handlers(
            begin: { context, name in
                context.assumingMemoryBound(to: Reading.self).pointee.begin(String(cString: name))
            },
            data: { context, bytes, count in
                context.assumingMemoryBound(to: Reading.self).pointee
                    .add(UnsafeRawBufferPointer(start: bytes, count: count))
            })
    }
}

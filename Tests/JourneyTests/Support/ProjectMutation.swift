import Driver
import Glibc
import Randomness

/// What can happen to the files of a project: through bad disks, editors, synchronisation, version control, and malice.
enum ProjectMutation: CaseIterable {
    case flipBytes, insertBytes, removeBytes, cut, empty
    case doubleLine, removeLine, swapLines, doubleFile, joinFiles, carriageReturns, floodOfNewlines
    case otherDigits, otherToken, deepNesting
    case junkFile, junkName, removeFile, folderInPlace, linkInPlace, pipeInPlace

    /// Applies it to a random file.
    func apply(to project: String, using random: inout SplitMix64) {
        let files = Self.files(below: project)
        guard let path = files.randomElement(using: &random) else { return }
        let bytes = Self.content(of: path)
        switch self {
        case .flipBytes, .insertBytes, .removeBytes, .cut, .empty:
            Self.write(changed(bytes, using: &random), to: path)
        case .doubleLine, .removeLine, .swapLines, .carriageReturns:
            Self.write(rearranged(bytes, using: &random), to: path)
        case .otherDigits, .otherToken: Self.write(reworded(bytes, using: &random), to: path)
        case .floodOfNewlines:
            Self.write(bytes + [UInt8](repeating: 0x0A, count: .random(in: 1...100_000, using: &random)), to: path)
        case .deepNesting:
            Self.write([UInt8](repeating: UInt8(ascii: "["), count: .random(in: 1...100_000, using: &random)), to: path)
        case .doubleFile:
            let name = [" 2", ".sync-conflict-20260101-120000", "~", ".orig"].randomElement(using: &random) ?? ""
            Self.write(bytes, to: path.replacing(".jsonl", with: name + ".jsonl") + (path.hasSuffix("l") ? "" : name))
        case .joinFiles: Self.write(bytes + Self.content(of: files.randomElement(using: &random) ?? path), to: path)
        case .junkFile, .junkName: addJunk(to: project, using: &random)
        case .removeFile: unlink(path)
        case .folderInPlace:
            unlink(path)
            mkdir(path, 0o700)
        case .linkInPlace:
            unlink(path)
            symlink(["/dev/zero", "/etc/passwd", "nowhere", ".", path].randomElement(using: &random) ?? ".", path)
        case .pipeInPlace:
            unlink(path)
            mkfifo(path, 0o600)
        }
    }

    private func changed(_ bytes: [UInt8], using random: inout SplitMix64) -> [UInt8] {
        guard !bytes.isEmpty, self != .empty else { return [] }
        var bytes = bytes
        let place = Int.random(in: bytes.indices, using: &random)
        let count = Int.random(in: 1...20, using: &random)
        switch self {
        case .flipBytes:
            for _ in 0..<count {
                bytes[Int.random(in: bytes.indices, using: &random)] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            }
        case .insertBytes:
            bytes.insert(contentsOf: (0..<count).map { _ in .random(in: 0...255, using: &random) }, at: place)
        case .removeBytes: bytes.removeSubrange(place..<min(bytes.count, place + count * count))
        default: bytes.removeSubrange(place...)
        }
        return bytes
    }

    private func rearranged(_ bytes: [UInt8], using random: inout SplitMix64) -> [UInt8] {
        var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        guard let one = lines.indices.randomElement(using: &random) else { return bytes }
        switch self {
        case .doubleLine: lines.insert(lines[one], at: one)
        case .removeLine: lines.remove(at: one)
        case .swapLines: lines.swapAt(one, lines.indices.randomElement(using: &random) ?? one)
        default: return Array(lines.joined(separator: [0x0D, 0x0A]))
        }
        return Array(lines.joined(separator: [0x0A]))
    }

    /// Replaces values in JSON, so that it stays JSON.
    private func reworded(_ bytes: [UInt8], using random: inout SplitMix64) -> [UInt8] {
        var parts = String(decoding: bytes, as: UTF8.self).split(separator: ":", omittingEmptySubsequences: false)
            .map(String.init)
        guard parts.count > 1 else { return bytes }
        let values =
            self == .otherDigits
            ? ["9007199254740993", "-1", "1e999", "0.5", "99999999999999999999999999"]
            : ["null", "true", "[]", "{}", "\"\"", "\"\\u0000\"", "\"\\ud800\"", "\"\u{202E}\u{1B}[31m\""]
        let one = Int.random(in: 1..<parts.count, using: &random)
        let rest = parts[one].drop { !",}\n".contains($0) }
        parts[one] = (values.randomElement(using: &random) ?? "null") + rest
        return Array(parts.joined(separator: ":").utf8)
    }

    private func addJunk(to project: String, using random: inout SplitMix64) {
        let folder =
            ["journal", "drafts", "sessions", "profiles", "evidence", "seals", ""].randomElement(using: &random) ?? ""
        mkdir("\(project)/\(folder)", 0o700)
        let names: [[CChar]] = [
            "x.jsonl", "x.json", "\u{1B}]0;x\u{7}.jsonl", "a\nb.jsonl", "x.JSONL", ".jsonl",
            String(repeating: "n", count: 240) + ".jsonl",
        ].map { Array($0.utf8CString) }
        let broken = [-1, -2, 0x2E, 0x6A, 0x73, 0x6F, 0x6E, 0x6C, 0] as [CChar]
        let name = self == .junkName ? ((names + [broken]).randomElement(using: &random) ?? broken) : names[0]
        let path = Array("\(project)/\(folder)/".utf8CString.dropLast()) + name
        guard let file = fopen(path, "w") else { return }
        let junk = ["junk\njunk\n", "{}\n{}\n", "\n\n\n", "{\"v\":1}\n", "\0\0\0\0", "[[[[", "{\"half"]
        fputs(junk.randomElement(using: &random) ?? "", file)
        fclose(file)
    }

    private static func write(_ bytes: [UInt8], to path: String) {
        guard let file = fopen(path, "w") else { return }
        fwrite(bytes, 1, bytes.count, file)
        fclose(file)
    }

    private static func content(of path: String) -> [UInt8] {
        guard let file = fopen(path, "r") else { return [] }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 1 << 20)
        return Array(bytes.prefix(fread(&bytes, 1, bytes.count, file)))
    }

    /// The regular files of a project, sorted; links are not followed.
    static func files(below path: String) -> [String] {
        (namesOfFolder(path) ?? []).flatMap { name -> [String] in
            var status = stat()
            guard lstat("\(path)/\(name)", &status) == 0 else { return [] }
            switch status.st_mode & S_IFMT {
            case S_IFDIR: return files(below: "\(path)/\(name)")
            case S_IFREG: return ["\(path)/\(name)"]
            default: return []
            }
        }
    }
}

import Cells
import Glibc
import Presentation
import Screens
import Terminal

/// The user's configuration: one `key = value` per line, blank lines, and comments that begin with `#`.
struct ConfigFile: Hashable {
    /// `theme`: what the screens look like.
    var theme: Theme?
    /// `colour.NAME`: the user's own colours.
    var colours: [Ink: OwnColour] = [:]
    /// The lines that set them, from 1.
    private(set) var colourLines: [Ink: Int] = [:]
    /// `key.NAME`: the user's own keys.
    var keyMap = KeyMap.standard

    private enum Key: String, CaseIterable { case theme }

    /// In bytes.
    private static let limit = 1 << 16

    /// The file at this path, which may be a link, as in a repository of dotfiles; empty if there is none.
    ///
    /// - Throws: `ConfigError`.
    static func read(_ path: String) throws(ConfigError) -> ConfigFile {
        let bytes: [UInt8]
        do throws(ConfigError.Problem) {
            guard let content = try content(of: path) else { return ConfigFile() }
            bytes = content
        } catch {
            throw ConfigError(path: path, line: nil, error)
        }
        return try ConfigFile(bytes, path: path)
    }

    private static func content(of path: String) throws(ConfigError.Problem) -> [UInt8]? {
        // A pipe would otherwise wait for a writer.
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw .unreadable(code: errno)
        }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw .unreadable(code: errno) }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw .unreadable(code: status.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL)
        }
        guard status.st_size <= limit else { throw .unreadable(code: EFBIG) }
        var count = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, length in
            count = Glibc.read(file, buffer.baseAddress, buffer.count)
            length = max(0, count)
        }
        guard count >= 0 else { throw .unreadable(code: errno) }
        return bytes
    }

    /// An empty one.
    init() {}

    /// - Parameter path: Where the bytes are from, for errors.
    /// - Throws: `ConfigError`.
    init(_ bytes: [UInt8], path: String) throws(ConfigError) {
        var lines: [String: Int] = [:]
        var keys: [KeyMeaning: [Cells.Key]] = [:]
        for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            let number = index + 1
            do throws(ConfigError.Problem) {
                guard let entry = try Self.entry(line) else { continue }
                let ink = try Self.ink(entry.key)
                if let first = lines.updateValue(number, forKey: ink.map { Self.colourPrefix + $0.name } ?? entry.key) {
                    throw .repeatedKey(entry.key, firstLine: first)
                }
                if let ink {
                    colours[ink] = try Self.colour(entry.value)
                    colourLines[ink] = number
                } else if entry.key.hasPrefix(Self.keyPrefix) {
                    let meaning = try Self.meaning(entry.key)
                    keys[meaning] = try Self.keys(entry.value)
                } else if let key = Key(rawValue: entry.key) {
                    try set(key, entry.value)
                } else {
                    throw .unknownKey(
                        entry.key,
                        known: Key.allCases.map(\.rawValue) + [Self.keyPrefix, Self.colourPrefix].map { "\($0)…" })
                }
            } catch {
                throw ConfigError(path: path, line: number, error)
            }
        }
        do throws(KeyMap.Conflict) {
            keyMap = try KeyMap(keys)
        } catch {
            let line = error.meanings.compactMap { lines[Self.keyPrefix + $0.name] }.max()
            throw ConfigError(path: path, line: line, .conflict(error))
        }
    }

    /// Begins the names of keys.
    static let keyPrefix = "key."

    /// Begins the names of colours.
    static let colourPrefix = "colour."

    /// The ink that a name sets, in British or American spelling; nil if it sets none.
    private static func ink(_ name: String) throws(ConfigError.Problem) -> Ink? {
        guard let prefix = [colourPrefix, "color."].first(where: name.hasPrefix) else { return nil }
        let ink = Ink.allCases.first { $0.name == name.dropFirst(prefix.count) }
        guard let ink else { throw .unknownKey(name, known: Ink.allCases.map { prefix + $0.name }) }
        return ink
    }

    private static func colour(_ text: String) throws(ConfigError.Problem) -> OwnColour {
        guard let colour = OwnColour(name: text) else { throw .noColour(text) }
        return colour
    }

    private static func meaning(_ name: String) throws(ConfigError.Problem) -> KeyMeaning {
        let meaning = KeyMeaning.allCases.first { keyPrefix + $0.name == name }
        guard let meaning else { throw .unknownKey(name, known: KeyMeaning.allCases.map { keyPrefix + $0.name }) }
        return meaning
    }

    private static func keys(_ names: String) throws(ConfigError.Problem) -> [Cells.Key] {
        let words = names.split(separator: " ").map(String.init)
        guard !words.isEmpty else { throw .noKey(names) }
        return try words.map { word throws(ConfigError.Problem) in
            guard let key = Cells.Key(name: word) else { throw .noKey(word) }
            return key
        }
    }

    private mutating func set(_ key: Key, _ value: String) throws(ConfigError.Problem) {
        switch key {
        case .theme:
            guard let theme = Theme(name: value) else {
                throw .unknownValue(value, key: key.rawValue, known: Theme.allCases.map(\.rawValue))
            }
            self.theme = theme
        }
    }

    private static func entry(_ line: ArraySlice<UInt8>) throws(ConfigError.Problem) -> (key: String, value: String)? {
        guard let text = String(validating: line, as: UTF8.self) else { throw .notUTF8 }
        let words = text.trimmed
        guard !words.isEmpty, !words.hasPrefix("#") else { return nil }
        guard let sign = words.firstIndex(of: "=") else { throw .noEqualsSign }
        return (words[..<sign].trimmed, words[words.index(after: sign)...].trimmed)
    }
}

/// Why the configuration cannot be used.
struct ConfigError: Error, Hashable {
    enum Problem: Error, Hashable {
        case noEqualsSign
        case unknownKey(String, known: [String])
        case repeatedKey(String, firstLine: Int)
        case unknownValue(String, key: String, known: [String])
        case notUTF8
        /// Not a colour.
        case noColour(String)
        /// Not the name of a key.
        case noKey(String)
        case conflict(KeyMap.Conflict)
        /// An error of the system.
        case unreadable(code: Int32)
    }

    let path: String
    /// From 1; nil if it is about the whole file.
    let line: Int?
    let problem: Problem

    init(path: String, line: Int?, _ problem: Problem) {
        (self.path, self.line, self.problem) = (path, line, problem)
    }
}

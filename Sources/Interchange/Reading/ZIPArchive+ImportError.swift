import ZIP

extension ImportError {
    /// The error for a fault in an archive whose files together may have `limit` bytes.
    init(_ fault: ZIPArchive.Fault, in file: String, limit: Int) {
        switch fault {
        case .faulty: self = .faulty(file: file, line: nil, column: nil, .syntax("damaged ZIP archive"))
        case .tooLarge: self = .tooLarge(file: file, limit: limit)
        case .noLibrary: self = .noZIP
        }
    }
}

import Glibc

/// The terminal as the streams that ncurses needs, with their own descriptors.
struct Streams {
    let input: UnsafeMutablePointer<FILE>
    let output: UnsafeMutablePointer<FILE>

    init?(_ device: Device) {
        guard let input = Self.open(device.input, "r") else { return nil }
        guard let output = Self.open(device.output, "w") else {
            fclose(input)
            return nil
        }
        (self.input, self.output) = (input, output)
    }

    func close() {
        fclose(input)
        fclose(output)
    }

    private static func open(_ descriptor: CInt, _ mode: String) -> UnsafeMutablePointer<FILE>? {
        let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
        guard copy >= 0 else { return nil }
        if let stream = fdopen(copy, mode) { return stream }
        Glibc.close(copy)
        return nil
    }
}

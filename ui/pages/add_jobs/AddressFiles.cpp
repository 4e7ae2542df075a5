#include "ui/pages/add_jobs/AddressFiles.h"

#include "domain/PastedText.h"
#include "ui/pages/parts/FileReading.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>

#include <memory>

// Outside the namespace, as Qt wants it: a static library's resources must be asked for.
static void initSampleJobs() {
    Q_INIT_RESOURCE(sample_jobs);
}

namespace postulant {

namespace {

constexpr qint64 mostBytes = 8 * 1024 * 1024;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(AddressFiles)
};

struct Reading {
    AddressFiles out;
    QVector<QString> texts; // by place, so that files keep their order
    int open = 0;
};

QString decoded(const QByteArray& bytes) {
    const auto encoding = QStringConverter::encodingForData(bytes);
    QStringDecoder decoder(encoding.value_or(QStringConverter::Utf8));
    QString text = decoder(bytes);
    if (!decoder.hasError()) {
        return text;
    }
    return QString::fromLatin1(bytes);
}

QString problemOf(const QString& path, const Error& error) {
    const QString name = QFileInfo(path).fileName();
    if (error.kind == ErrorKind::TooLarge) {
        //: %1 is a file name
        return Tr::tr("%1 is larger than 8 MB, so it was not read.").arg(name);
    }
    //: %1 is a file name
    return Tr::tr("%1 cannot be read.").arg(name);
}

} // namespace

QString practiceJobs() {
    initSampleJobs();
    QFile file(QStringLiteral(":/postulant/sample/jobs.txt"));
    return file.open(QIODevice::ReadOnly) ? addressLines(QStringLiteral("jobs"), file.readAll()) : QString();
}

QString addressLines(const QString& name, const QByteArray& bytes) {
    QString text = decoded(bytes);
    const QString suffix = QFileInfo(name).suffix().toLower();
    const bool isPlainList = suffix == QLatin1String("txt") || suffix == QLatin1String("csv") ||
                             suffix == QLatin1String("tsv") || suffix == QLatin1String("md");
    if (isPlainList && !text.contains(QChar(0))) {
        return text;
    }
    QStringList urls;
    const QVector<PastedLine> lines = splitPastedText(text);
    for (const PastedLine& line : lines) {
        if (!line.url.isEmpty()) {
            urls << line.url;
        }
    }
    return urls.join(u'\n');
}

void readAddressFiles(const QStringList& paths, QObject* context, const std::function<void(AddressFiles)>& then) {
    const auto reading = std::make_shared<Reading>();
    reading->texts.resize(paths.size());
    reading->open = static_cast<int>(paths.size());
    for (int i = 0; i < paths.size(); ++i) {
        const QString& path = paths.at(i);
        readFile(path, mostBytes, context, [reading, i, path, then](const Result<QByteArray>& bytes) {
            if (bytes) {
                reading->texts[i] = addressLines(path, *bytes);
            } else {
                reading->out.problems << problemOf(path, bytes.error());
            }
            if (--reading->open == 0) {
                QStringList parts;
                for (const QString& text : std::as_const(reading->texts)) {
                    if (!text.trimmed().isEmpty()) {
                        parts << text.trimmed();
                    }
                }
                reading->out.text = parts.join(u'\n');
                then(reading->out);
            }
        });
    }
}

} // namespace postulant

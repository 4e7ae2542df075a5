#include "practice/PracticeOrder.h"

#include "practice/LoopbackHttp.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrl>

namespace postulant {

QJsonObject objectIn(const QString& text) {
    for (qsizetype from = text.indexOf(u'{'); from >= 0; from = text.indexOf(u'{', from + 1)) {
        QJsonParseError error{};
        const QByteArray rest = QStringView(text).mid(from).toUtf8();
        QJsonDocument document = QJsonDocument::fromJson(rest, &error);
        if (error.error == QJsonParseError::GarbageAtEnd)
            document = QJsonDocument::fromJson(rest.left(error.offset), &error);
        if (document.isObject() && !document.object().isEmpty())
            return document.object();
    }
    return {};
}

QString resumeIn(const QString& text, const QString& postingUrl) {
    static const QRegularExpression upload(QStringLiteral("\\bfile_\\d{6,}"));
    static const QRegularExpression url(QStringLiteral("https?://[^\\s\"'<>\\\\)]+"));
    auto urls = url.globalMatch(text);
    while (urls.hasNext()) {
        QString found = urls.next().captured(0);
        if (found != postingUrl && isLoopback(QUrl(found)))
            return found;
    }
    const auto id = upload.match(text);
    return id.hasMatch() ? id.captured(0) : QString();
}

bool isHttpUrl(const QString& text) {
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && (url.scheme() == u"http" || url.scheme() == u"https") && !url.host().isEmpty() &&
           text.size() <= 2083;
}

bool mayBeTold(const QString& webhookUrl, bool blocked) {
    return webhookUrl.isEmpty() || (!blocked && isLoopback(QUrl(webhookUrl)));
}

} // namespace postulant

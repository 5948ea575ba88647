// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/style/icons.h"
#include "ui/style/theme.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <optional>

static void openResources()
{
    Q_INIT_RESOURCE(reeve); // resources of a static library are not registered automatically
}

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

QString fileOf(const QString &name)
{
    return u":/reeve/icons/"_s + name + u".svg"_s;
}

// Renders on demand; QPixmapCache holds the results by size and colour.
class TintedEngine final : public QIconEngine
{
public:
    TintedEngine(QString name, std::optional<Tone> tone) : m_name(std::move(name)), m_tone(tone) { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        painter->drawPixmap(rect, drawn(rect.size(), painter->device()->devicePixelRatioF(), mode));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override { return drawn(size, 1.0, mode); }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        return drawn(QSizeF(size / scale).toSize(), scale, mode); // size comes in device pixels
    }
    QString iconName() override { return m_name; }
    bool isNull() override { return false; }
    QIconEngine *clone() const override { return new TintedEngine(*this); }

private:
    QColor colour(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::WindowText);
        if (m_tone)
            return toneColour(*m_tone, palette);
        return palette.color(mode == QIcon::Selected ? QPalette::HighlightedText : QPalette::WindowText);
    }

    QPixmap drawn(const QSize &size, qreal ratio, QIcon::Mode mode) const
    {
        const QColor ink = colour(mode);
        const QString key = u"reeve/%1/%2x%3@%4/%5"_s.arg(m_name)
                                .arg(size.width())
                                .arg(size.height())
                                .arg(ratio)
                                .arg(ink.rgba(), 0, 16);
        QPixmap result;
        if (!QPixmapCache::find(key, &result)) {
            result = render(size, ratio, ink);
            QPixmapCache::insert(key, result);
        }
        return result;
    }

    QPixmap render(const QSize &size, qreal ratio, const QColor &ink) const
    {
        QFile file(fileOf(m_name));
        if (size.isEmpty() || !file.open(QIODevice::ReadOnly))
            return {};
        QSvgRenderer renderer(file.readAll().replace("currentColor", ink.name().toLatin1()));
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        QPixmap pixmap((QSizeF(size) * ratio).toSize());
        pixmap.setDevicePixelRatio(ratio);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        renderer.render(&painter, QRectF(QPointF(), QSizeF(size)));
        return pixmap;
    }

    QString m_name;
    std::optional<Tone> m_tone;
};

QIcon tinted(const QString &name, std::optional<Tone> tone)
{
    openResources();
    return QFile::exists(fileOf(name)) ? QIcon(new TintedEngine(name, tone)) : QIcon();
}

}

QIcon icon(const QString &name)
{
    return tinted(name, {});
}

QIcon icon(const QString &name, Tone tone)
{
    return tinted(name, tone);
}

// Its file does not use currentColor, so it keeps its own colours. A QIcon of a file name would load all image plugins.
QIcon applicationIcon()
{
    return tinted(u"reeve"_s, {});
}

}
